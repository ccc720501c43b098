using Filon.Costs;

namespace Filon.Server.Costs;

/// <summary>The hours noted, the newest first, and the week being typed in.</summary>
public sealed record HoursPage(IReadOnlyList<HoursEntry> Entries, int Page, HoursForm Form, IReadOnlyList<CostGap> Gaps, Failure? Failure)
{
    public const int Size = 100;

    public IEnumerable<HoursEntry> Visible => Entries.Skip((Page - 1) * Size).Take(Size);

    public bool More => Entries.Count > Page * Size;
}
