namespace Filon.People;

/// <summary>The steps of a person or of a firm, the oldest first.</summary>
/// <param name="Cut">Only the latest are here: there are more.</param>
public sealed record Journey(IReadOnlyList<JourneyStep> Steps, string Model, bool Cut)
{
    public int Touches => Steps.Count(step => step.What == "touch");

    /// <summary>What the model credits to these touches, in minor units of the workspace's currency.</summary>
    public long EarnedMinor => Steps.Sum(step => step.EarnedMinor ?? 0);
}
