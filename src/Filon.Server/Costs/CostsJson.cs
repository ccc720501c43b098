using System.Globalization;
using Filon.Costs;
using Filon.Money;

namespace Filon.Server.Costs;

/// <summary>The lines of the cost book as a program reads them; amounts in major units.</summary>
internal static class CostsJson
{
    public static object Of(CostsPage page) => new
    {
        currency = page.Book.Currency,
        total = new Amount(page.Total, page.Book.Currency).Major,
        lines = page.Lines.Select(line => new
        {
            day = line.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), origin = line.Origin.ToString().ToLowerInvariant(),
            side = line.Side.Code(), category = line.Category.Code(), line.Channel, line.Campaign, line.Role, line.Label,
            amount = new Amount(line.Minor, page.Book.Currency).Major,
        }),
        gaps = page.Book.Gaps.Select(gap => new { kind = gap.Kind.ToString(), gap.Subject, en = gap.Sentence.En, fr = gap.Sentence.Fr }),
    };
}
