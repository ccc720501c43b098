namespace Filon.Posts;

/// <summary>How much of what is said on a network answers somebody.</summary>
public sealed record Dialogue(string Network, int Own, int Answers, int Reposts)
{
    /// <summary>Answers to others for each post of one's own; null where there is none.</summary>
    public double? Ratio => Own == 0 ? null : (double)Answers / Own;
}
