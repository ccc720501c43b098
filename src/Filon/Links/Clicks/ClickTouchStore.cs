using System.Globalization;
using Filon.Measure.Channels;
using Filon.Measure.Ledger;
using Filon.Storage;

namespace Filon.Links.Clicks;

/// <summary>
/// The touches that unique clicks are: of the person whom the link was made for; of nobody known otherwise, and then counted by channel, in no journey.
/// </summary>
public sealed class ClickTouchStore(LedgerStore ledger)
{
    /// <summary>The profile of nobody known.</summary>
    public const long Nobody = 0;

    private static readonly string[] Columns =
        ["workspace_id", "id", "profile_id", "happened_at", "sequence", "kind", "channel", "channel_rule", "source", "medium", "campaign", "referrer", "url", "introducer", "label"];

    private static readonly (string, Merge)[] TotalColumns = [("workspace_id", Merge.Key), ("rule", Merge.Key), ("channel", Merge.Key), ("touches", Merge.Sum)];

    /// <summary>The links of these numbers that are there.</summary>
    internal static async Task<Dictionary<long, ClickedLink>> LinksAsync(Transaction transaction, long workspace, IEnumerable<long> links) =>
        (await transaction.QueryAsync<ClickedLink>(
            $"select id, destination, title, campaign, person_id, sharer from link where workspace_id = @workspace and {transaction.Dialect.Among("id", "links")}",
            new { workspace, links = transaction.Dialect.List(links.Distinct().ToList()) })).ToDictionary(link => link.Id);

    internal async Task WriteAsync(
        Transaction transaction, long workspace, IReadOnlyList<UniqueClick> clicks, Dictionary<long, ClickedLink> links, CancellationToken cancel)
    {
        if (clicks.Count == 0) return;
        var profiles = await ProfilesAsync(transaction, workspace, [.. clicks.Select(click => links[click.Hit.Link].PersonId).OfType<long>().Distinct()]);
        var rules = new ChannelRules(await ChannelStore.ReadAsync(transaction.Connection, transaction.Open, workspace));
        var answers = new Dictionary<(long Link, string? Referrer), (ChannelInputs Inputs, ChannelAnswer Answer)>();
        var (rows, nobodys) = (new List<object?[]>(clicks.Count), new List<ChannelAnswer>());
        foreach (var click in clicks)
        {
            var link = links[click.Hit.Link];
            if (!answers.TryGetValue((link.Id, click.Hit.Referrer), out var known)) known = answers[(link.Id, click.Hit.Referrer)] = Classify(rules, link, click.Hit.Referrer);
            var profile = link.PersonId is { } person && profiles.TryGetValue(person, out var found) ? found : Nobody;
            if (profile == Nobody) nobodys.Add(known.Answer);
            rows.Add([
                workspace, click.Id, profile, click.Hit.At.ToUnixTimeMilliseconds(), click.Sequence, "marketing", known.Answer.Channel, known.Answer.Rule,
                null, null, known.Inputs.Campaign, click.Hit.Referrer, link.Destination, link.Sharer, link.Title ?? link.Id.ToString(CultureInfo.InvariantCulture),
            ]);
        }

        await transaction.InsertManyAsync("touch", Columns, rows, cancel);
        await AddAsync(transaction, workspace, nobodys.CountBy(answer => answer));
        if (nobodys.Count < clicks.Count) await ledger.RequestAsync(transaction, workspace);
    }

    /// <summary>Takes back the touches of hits that are no unique clicks after all.</summary>
    internal async Task RemoveAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> hits)
    {
        if (hits.Count == 0) return;
        var among = transaction.Dialect.Among("id", "hits");
        var which = new { workspace, hits = transaction.Dialect.List(hits) };
        var gone = await transaction.QueryAsync<(long Profile, string Channel, string Rule)>(
            $"select profile_id, channel, channel_rule from touch where workspace_id = @workspace and {among} order by id", which);
        await transaction.ExecuteAsync($"delete from touch where workspace_id = @workspace and {among}", which);
        await AddAsync(transaction, workspace, gone.Where(touch => touch.Profile == Nobody).CountBy(touch => new ChannelAnswer(touch.Channel, touch.Rule))
            .Select(count => KeyValuePair.Create(count.Key, -count.Value)));
        if (gone.Any(touch => touch.Profile != Nobody)) await ledger.RequestAsync(transaction, workspace);
    }

    private static async Task<Dictionary<long, long>> ProfilesAsync(Transaction transaction, long workspace, IReadOnlyList<long> persons) =>
        persons.Count == 0 ? [] : (await transaction.QueryAsync<(long Person, long Profile)>(
            $"select person_id, min(id) from profile where workspace_id = @workspace and {transaction.Dialect.Among("person_id", "persons")} group by person_id order by person_id",
            new { workspace, persons = transaction.Dialect.List(persons) })).ToDictionary(row => row.Person, row => row.Profile);

    private static Task AddAsync(Transaction transaction, long workspace, IEnumerable<KeyValuePair<ChannelAnswer, int>> counts) =>
        transaction.MergeManyAsync("click_touch_total", TotalColumns, [.. counts.Select(count => (object?[])[workspace, count.Key.Rule, count.Key.Channel, (long)count.Value])]);

    private static (ChannelInputs Inputs, ChannelAnswer Answer) Classify(ChannelRules rules, ClickedLink link, string? referrer)
    {
        var campaign = link.Campaign ?? Uri.UnescapeDataString(WebAddress.Parameter(link.Destination, "utm_campaign").ToString().Replace('+', ' '));
        var inputs = new ChannelInputs(null, null, null, campaign.Length == 0 ? null : campaign, referrer, link.Destination, link.Title, link.Sharer, BySales: false);
        return (inputs, rules.Classify(inputs));
    }
}
