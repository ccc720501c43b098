namespace Filon.People;

/// <summary>The steps of a person or of a firm, the oldest first.</summary>
/// <param name="Cut">Only the latest are here: there are more.</param>
public sealed record Journey(IReadOnlyList<JourneyStep> Steps, string Model, bool Cut);
