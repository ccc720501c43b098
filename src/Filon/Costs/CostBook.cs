using Filon.Money;
using NodaTime;

namespace Filon.Costs;

/// <summary>
/// All costs of a workspace as dated lines in its own currency, and what could not be counted. Cost of a month =
/// money spent + salaries × share of time × (1 + social charges) + hours × loaded hourly cost of the role [001].
/// A role is counted in a month by its share of salary or by its hours, never both: where both stand, the share counts.
/// </summary>
public sealed record CostBook(string Currency, IReadOnlyList<CostLine> Lines, IReadOnlyList<CostGap> Gaps)
{
    /// <param name="currency">The workspace's.</param>
    /// <param name="sources">As typed and imported.</param>
    /// <param name="until">Salaries without an end run up to this month, included.</param>
    public static CostBook Keep(string currency, CostSources sources, YearMonth until)
    {
        var keeper = new Keeper(new ExchangeTable(currency, sources.Exchange), sources, until);
        return keeper.Keep();
    }

    public long Total => Lines.Sum(line => line.Minor);

    private sealed class Keeper(ExchangeTable exchange, CostSources sources, YearMonth until)
    {
        private readonly List<CostLine> _lines = [];
        private readonly Dictionary<(CostGapKind, string, YearMonth), CostGap> _gaps = [];
        private readonly HashSet<(string Role, YearMonth Month)> _salaried = [];

        public CostBook Keep()
        {
            foreach (var entry in sources.Spent) Spent(entry);
            foreach (var share in sources.Shares) Salaried(share);
            foreach (var entry in sources.Hours) Worked(entry);
            return new(
                exchange.Currency,
                [.. _lines.OrderBy(line => line.Day).ThenBy(line => line.SourceId).ThenBy(line => line.Origin)],
                [.. _gaps.Values.OrderBy(gap => gap.Month).ThenBy(gap => gap.Subject, StringComparer.Ordinal)]);
        }

        private void Spent(CostEntry entry) => Add(entry.Amount, new CostLine
        {
            Origin = CostOrigin.Spent, SourceId = entry.Id, Day = entry.SpentOn, Side = entry.Side, Category = entry.Category,
            Channel = entry.Channel, Campaign = entry.Campaign, Label = entry.Label, Minor = 0,
        });

        private void Salaried(StaffShare share)
        {
            var last = share.LastMonth is { } said && said < until ? said : until;
            for (var month = share.FirstMonth; month <= last; month = month.PlusMonths(1))
            {
                _salaried.Add((Folded(share.Role), month));
                var sales = share.Side == CostSide.Sales;
                var line = new CostLine
                {
                    Origin = CostOrigin.Salary, SourceId = share.Id, Day = month.OnDayOfMonth(1), Side = share.Side,
                    Category = sales ? CostCategory.SalesSalary : CostCategory.Salary,
                    Channel = share.Channel, Campaign = share.Campaign, Role = share.Role, Minor = 0,
                };
                Add(share.SalaryPart, line);
                Add(share.ChargesPart, line with { Origin = CostOrigin.Charges, Category = CostCategory.SocialCharges });
            }
        }

        private void Worked(HoursEntry entry)
        {
            var month = entry.WorkedOn.ToYearMonth();
            if (_salaried.Contains((Folded(entry.Role), month)))
                Note(CostGap.ShareAndHours(entry.Role, month));
            else if (RateOf(entry.Role, month) is not { } rate)
                Note(CostGap.NoRoleRate(entry.Role, month));
            else
                Add(rate.Hourly with { Minor = (long)decimal.Round(rate.Hourly.Minor * entry.Minutes / 60m, MidpointRounding.AwayFromZero) }, new CostLine
                {
                    Origin = CostOrigin.Hours, SourceId = entry.Id, Day = entry.WorkedOn, Side = entry.Side,
                    Category = entry.Side == CostSide.Sales ? CostCategory.SalesSalary : CostCategory.Salary,
                    Channel = entry.Channel, Campaign = entry.Campaign, Role = entry.Role, Label = entry.Label, Minor = 0,
                });
        }

        private void Add(Amount amount, CostLine line)
        {
            if (exchange.Convert(amount, line.Day) is { } converted) _lines.Add(line with { Minor = converted.Minor });
            else Note(CostGap.NoExchangeRate(amount.Currency, line.Day));
        }

        private RoleRate? RateOf(string role, YearMonth month) => sources.Rates
            .Where(rate => Folded(rate.Role) == Folded(role) && rate.FirstMonth <= month)
            .MaxBy(rate => rate.FirstMonth);

        private void Note(CostGap gap) => _gaps.TryAdd((gap.Kind, Folded(gap.Subject), gap.Month), gap);
    }

    /// <summary>Two spellings of one role: case and outer blanks do not count.</summary>
    internal static string Folded(string role) => role.Trim().ToUpperInvariant();
}
