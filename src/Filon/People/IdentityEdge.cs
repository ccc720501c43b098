namespace Filon.People;

/// <summary>Why two profiles are, may be or are not one person. <see cref="A"/> is the smaller id.</summary>
public sealed record IdentityEdge(long A, long B, string Evidence, IReadOnlyList<EvidenceMatch> Matches, double Score, string State)
{
    public static IdentityEdge Between(long first, long second, string evidence, IReadOnlyList<EvidenceMatch> matches, double score, string state) =>
        new(Math.Min(first, second), Math.Max(first, second), evidence, matches, score, state);
}
