namespace Filon.Server.Links;

/// <summary>
/// How fast clicks are taken from the disk into the database. While they pour in, that rests ten times as long as it works, so that they are answered sooner and
/// counted later.
/// </summary>
internal static class FoldingPace
{
    /// <summary>From more clicks a second on, answering them comes first.</summary>
    public const int Pouring = 2_000;

    /// <summary>How many clicks may wait on the disk because others are answered first; at about 200 bytes each.</summary>
    public const int MostWaiting = 2_000_000;

    public static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(3);

    private const int Rests = 10;

    /// <summary>The rest after some clicks were taken in; zero: go on at once.</summary>
    /// <param name="came">Clicks that came meanwhile.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="waiting">Clicks on the disk that are not in the database yet.</param>
    public static TimeSpan Rest(long came, TimeSpan took, long waiting) =>
        came <= Pouring * took.TotalSeconds || waiting > MostWaiting ? TimeSpan.Zero : took < LongestRest / Rests ? took * Rests : LongestRest;
}
