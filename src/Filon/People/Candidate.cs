namespace Filon.People;

/// <summary>Two cards that may be one human, with the probability once namesakes have had their share.</summary>
internal sealed record Candidate(int A, int B, Weighed Weighed)
{
    public double Probability { get; init; } = Weighed.Odds / (1 + Weighed.Odds);

    /// <summary>The evidence, with the namesakes that weigh against it.</summary>
    public IReadOnlyList<EvidenceMatch> Matches { get; init; } = Weighed.Matches;
}
