using Filon.Costs;

namespace Filon.Events;

/// <summary>
/// Says of each line of the cost book whose event it is: the one it was typed in for; else the one event whose campaign it names. Two stops of a road show
/// share their campaign: what names no stop is the road show's, and no stop's.
/// </summary>
public sealed class EventSpending
{
    private readonly Dictionary<(string Kind, long Record), long> _ties;
    private readonly Dictionary<string, long> _alone;

    public EventSpending(IEnumerable<Event> events, IEnumerable<SpendingTie> ties)
    {
        _ties = ties.ToDictionary(tie => (tie.Kind, tie.RecordId), tie => tie.EventId);
        _alone = events.GroupBy(told => told.Campaign, StringComparer.Ordinal).Where(campaign => campaign.Count() == 1)
            .ToDictionary(campaign => campaign.Key, campaign => campaign.Single().Id, StringComparer.Ordinal);
    }

    /// <summary>The event of a line; null where it is none's.</summary>
    public long? Of(CostLine line) => Of(KindOf(line), line.SourceId, line.Campaign);

    public long? Of(HoursEntry hours) => Of(SpendingStore.Hours, hours.Id, hours.Campaign);

    private long? Of(string? kind, long record, string? campaign) =>
        kind is not null && _ties.TryGetValue((kind, record), out var tied) ? tied
        : campaign is not null && _alone.TryGetValue(campaign, out var alone) ? alone : null;

    private static string? KindOf(CostLine line) => line.Origin switch { CostOrigin.Spent => SpendingStore.Cost, CostOrigin.Hours => SpendingStore.Hours, _ => null };
}
