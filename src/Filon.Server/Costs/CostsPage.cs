using Filon.Costs;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>The costs of a workspace, limited to a month and a channel, with the form to add or change one.</summary>
public sealed record CostsPage
{
    /// <summary>Lines of one page.</summary>
    public const int Size = 100;

    public required CostBook Book { get; init; }

    /// <summary>All lines of the filter, the newest first.</summary>
    public required IReadOnlyList<CostLine> Lines { get; init; }

    public YearMonth? Month { get; init; }

    /// <summary>A channel, <see cref="CommonCosts.Row"/> for those without, null for all.</summary>
    public string? Channel { get; init; }

    public CostSide? Side { get; init; }

    public int Page { get; init; } = 1;
    public required CostFields Form { get; init; }
    public Failure? Failure { get; init; }

    public IEnumerable<CostLine> Visible => Lines.Skip((Page - 1) * Size).Take(Size);

    public bool More => Lines.Count > Page * Size;

    public long Total => Lines.Sum(line => line.Minor);

    public static CostsPage Of(CostBook book, YearMonth? month, string? channel, int page, CostFields form, CostSide? side = null) => new()
    {
        Book = book, Month = month, Channel = string.IsNullOrEmpty(channel) ? null : channel, Side = side, Page = Math.Max(1, page), Form = form,
        Lines = [.. book.Lines
            .Where(line => month is null || line.Month == month)
            .Where(line => string.IsNullOrEmpty(channel) || (line.Channel ?? CommonCosts.Row) == channel)
            .Where(line => side is null || line.Side == side)
            .OrderByDescending(line => line.Day).ThenByDescending(line => line.SourceId).ThenBy(line => line.Origin)],
    };
}
