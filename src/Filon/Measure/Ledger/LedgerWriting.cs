using Filon.Measure.Attribution;
using NodaTime;
using NodaTime.Text;

namespace Filon.Measure.Ledger;

/// <summary>Turns what was read into rows, one deal at a time, so that memory holds no more than one journey.</summary>
internal sealed class LedgerWriting(LedgerInput input, Journeys journeys, PopulationCredits population)
{
    private readonly LedgerNames _names = input.Data.Names;

    public LedgerTotals Totals { get; } = new();

    public CreditTotals Credits { get; } = new();

    public DealLeads Leads { get; } = new(input, journeys);

    /// <summary>The same once more, its totals apart.</summary>
    public LedgerWriting Again() => new(input, journeys, population);

    /// <summary>
    /// Deal by deal in the order of the table's key, added up in <see cref="Totals"/> and <see cref="Credits"/> while they pass. Without a lead and an opportunity
    /// marked anywhere, w-shaped is left out.
    /// </summary>
    public IEnumerable<DealLines> Deals(long workspace)
    {
        var credits = new DealCredits(new(input.Settings.HalfLifeDays * ShareSettings.MillisecondsPerDay, population.RemovalEffects));
        var journey = new List<LedgerTouch>();
        foreach (var model in LedgerModels.Kept)
        {
            if (model == Model.WShaped && !input.Data.HasMarks) continue;
            foreach (var deal in input.Data.Deals)
            {
                journeys.Of(deal, journey);
                var lead = Leads.Of(deal);
                var sale = (deal, Month(deal.ClosedAt), Month(lead.CreatedAt), lead.IsNewcomer);
                var rows = new List<object?[]>();
                foreach (var credit in credits.Of(model, deal.AmountMinor, journey))
                    rows.Add(Row((workspace, model, rows.Count + 1L), sale, credit.Touch < 0 ? null : journey[credit.Touch], credit));
                yield return new(model, deal.Id, rows);
            }
        }
    }

    private object?[] Row(
        (long Workspace, Model Model, long Line) key, (WonDeal Deal, string Month, string LeadMonth, bool IsNewcomer) sale, LedgerTouch? touch, Credit credit)
    {
        var (deal, month) = (sale.Deal, sale.Month);
        var channel = touch is { } made ? _names.Channels.Name(made.Channel)! : DealByDeal.Unattributed;
        var campaign = touch is { } led ? _names.Campaigns.Name(led.Campaign) : null;
        Totals.Add(key.Model, month, "channel", channel, credit);
        Totals.Add(key.Model, month, "campaign", campaign, credit);
        Totals.Add(key.Model, month, "post", touch is { } from ? _names.Posts.Name(from.Post) : null, credit);
        Totals.Add(key.Model, month, "introducer", touch is { } by ? _names.Introducers.Name(by.Introducer) : null, credit);
        Credits.Add((key.Model, month, sale.LeadMonth), channel, campaign, credit, sale.IsNewcomer);
        return
        [
            key.Workspace, key.Model.Name(), deal.Id, key.Line, touch?.Id, channel, campaign, touch?.At, credit.Share, credit.AmountMinor, deal.ClosedAt,
        ];
    }

    private string Month(long closedAt)
    {
        var date = Instant.FromUnixTimeMilliseconds(closedAt).InZone(input.Zone).Date;
        return YearMonthPattern.Iso.Format(date.ToYearMonth());
    }
}
