namespace Filon.People;

/// <summary>Two cards that may be one human.</summary>
/// <param name="Odds">That they are one, by what they say.</param>
/// <param name="Rivals">The sum of the odds of those that could be meant instead.</param>
internal readonly record struct Candidate(int A, int B, double Odds, double Rivals)
{
    /// <summary>Once namesakes have had their share.</summary>
    public double Probability => Odds / (1 + Odds + Rivals);

    /// <summary>What the namesakes weigh against it; null where there are none to speak of.</summary>
    public EvidenceMatch? Namesakes => Rivals < 1e-3 ? null : new("namesakes", "", "", EvidenceWords.Several, -Math.Log(1 + Rivals));
}
