namespace Filon.Bench;

/// <summary>How well sets of profiles are the humans they stand for, counted in pairs.</summary>
/// <param name="Right">Pairs joined that are one human.</param>
/// <param name="Joined">All pairs joined.</param>
/// <param name="Wanted">Pairs that are one human.</param>
internal sealed record PairScore(long Right, long Joined, long Wanted)
{
    public double Precision => Joined == 0 ? 1 : (double)Right / Joined;

    public double Recall => Wanted == 0 ? 1 : (double)Right / Wanted;

    /// <param name="sets">Profiles by position.</param>
    /// <param name="humans">For each profile who it is.</param>
    public static PairScore Of(IEnumerable<IReadOnlyCollection<int>> sets, IReadOnlyList<int> humans)
    {
        var (right, joined) = (0L, 0L);
        foreach (var set in sets)
        {
            joined += Pairs(set.Count);
            if (set.Count > 1) right += set.GroupBy(profile => humans[profile]).Sum(group => Pairs(group.Count()));
        }

        return new(right, joined, humans.GroupBy(human => human).Sum(group => Pairs(group.Count())));
    }

    private static long Pairs(long count) => count * (count - 1) / 2;
}
