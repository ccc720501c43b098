namespace Filon.Imports;

/// <summary>The lines of an import by what it does with them; they sum to <see cref="Lines"/>.</summary>
public sealed record ImportCounts(long Added, long Changed, long Ignored, long Refused)
{
    public long Lines => Added + Changed + Ignored + Refused;
}
