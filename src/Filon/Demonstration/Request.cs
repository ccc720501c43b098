namespace Filon.Demonstration;

/// <summary>A form filled in: for the newsletter, a document, a webinar, a demonstration.</summary>
/// <param name="FoundBy">The answer to "how did you hear of us?", where there is one: not always the truth.</param>
internal sealed record Request(int Moment, int Actor, string Kind, string Label, string? FoundBy);
