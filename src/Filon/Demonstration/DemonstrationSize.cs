namespace Filon.Demonstration;

/// <summary>How large the simulated company's files are. Everything follows from the number of touches.</summary>
public sealed record DemonstrationSize(int Touches, int Persons, int Companies, int Deals, int Articles, int Posts)
{
    public const int UsualTouches = 5_000;
    public const int LeastTouches = 500;
    public const int MostTouches = 1_000_000;

    /// <summary>
    /// 5,000 touches are 600 persons and 120 deals; 1,000,000 are 100,000 persons and 10,000 deals: a larger company
    /// has relatively fewer deals and posts for as many readers.
    /// </summary>
    public static Outcome<DemonstrationSize> For(int touches)
    {
        if (touches is < LeastTouches or > MostTouches)
            return new Failure(FailureKind.Invalid, Sentence.Format(
                "A demonstration has between {0:N0} and {1:N0} touches.", "Une démonstration compte entre {0:N0} et {1:N0} contacts.", LeastTouches, MostTouches));
        var scale = touches / (double)UsualTouches;
        var persons = 600 * Math.Pow(scale, 0.9656);
        return new DemonstrationSize(
            touches, (int)persons, (int)(persons * 0.34), (int)(120 * Math.Pow(scale, 0.8348)),
            Articles: (int)Math.Clamp(36 * Math.Sqrt(scale), 12, 36), Posts: (int)(1_100 * Math.Sqrt(scale)));
    }
}
