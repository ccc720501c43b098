using Filon.Costs;
using Filon.Measure.Returns;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Costs;

/// <summary>Which costs a reader looks at, as it stands in the address: what cannot be read limits nothing.</summary>
public sealed record CostsAsk
{
    /// <summary>In place of a channel: every cost that names one.</summary>
    internal const string Named = "(named)";

    /// <summary><c>2026-04</c>; empty: all.</summary>
    public string? Month { get; init; }

    /// <summary>A channel, <see cref="CommonCosts.Row"/> for those without, <c>(named)</c> for the others; empty: all.</summary>
    public string? Channel { get; init; }

    public string? Side { get; init; }
    public string? Category { get; init; }
    public string? Origin { get; init; }

    /// <summary>A campaign, <see cref="RoiReport.NoCampaign"/> for those without; empty: all.</summary>
    public string? Campaign { get; init; }

    public int? Page { get; init; }

    internal YearMonth? OneMonth => YearMonthPattern.Iso.Parse(Month ?? "") is { Success: true, Value: var month } ? month : null;

    /// <summary>True where it is limited to what only a link from a figure asks for.</summary>
    internal bool IsNarrow => !string.IsNullOrEmpty(Category) || !string.IsNullOrEmpty(Origin) || !string.IsNullOrEmpty(Campaign);

    internal bool Takes(CostLine line) =>
        (OneMonth is not { } month || line.Month == month)
        && (string.IsNullOrEmpty(Channel) || (Channel == Named && line.Channel is not null) || (line.Channel ?? CommonCosts.Row) == Channel)
        && (CostWords.Side(Side) is not { } side || line.Side == side)
        && (CostWords.Category(Category) is not { } category || line.Category == category)
        && (CostWords.Origin(Origin) is not { } origin || line.Origin == origin)
        && (string.IsNullOrEmpty(Campaign) || (line.Campaign ?? RoiReport.NoCampaign) == Campaign);

    /// <summary>The address of <paramref name="path"/> with the same question.</summary>
    internal string To(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["month"] = Month, ["channel"] = Channel, ["side"] = Side, ["category"] = Category, ["origin"] = Origin, ["campaign"] = Campaign,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
