using System.Globalization;
using Filon.Links.Journal;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Measure.Channels;
using Filon.Measure.Ledger;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Clicks;

/// <summary>Takes hits from a journal into the tables: the hits, their sums, the touches they are, and how far the journal was read, in one transaction.</summary>
public sealed class HitStore(Database database, Ids ids, ClickTruth truth, UserAgentReader agents, LedgerStore ledger)
{
    private static readonly string[] Columns =
    [
        "workspace_id", "id", "link_id", "happened_at", "class", "step", "named", "is_head", "prefetch", "team", "network", "visitor", "agent_id",
        "referrer", "referrer_name", "language", "country", "source_label", "scanned", "route", "edition",
    ];

    /// <summary>Up to which record the database has this journal.</summary>
    public Task<long> FoldedAsync(string journal, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            transaction.AsBookkeeping();
            await transaction.ExecuteAsync("insert into click_journal (name, folded) values (@journal, 0) on conflict (name) do nothing", new { journal });
            return await transaction.FirstAsync<long>("select folded from click_journal where name = @journal", new { journal });
        }, cancel);

    /// <param name="from">Up to which record the database has it now.</param>
    /// <param name="hits">The next ones, in order, each with what happened around it.</param>
    /// <exception cref="InvalidOperationException">Somebody else folds the same journal: nothing is written.</exception>
    public Task FoldAsync(string journal, long from, IReadOnlyList<(KeptHit Kept, HitContext Context)> hits, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            transaction.AsBookkeeping();
            foreach (var workspace in hits.GroupBy(hit => hit.Kept.Workspace).OrderBy(group => group.Key))
                await FoldAsync(transaction, workspace.Key, [.. workspace], cancel);
            var moved = await transaction.ExecuteAsync(
                "update click_journal set folded = @to where name = @journal and folded = @from", new { journal, from, to = hits[^1].Kept.Number });
            if (moved != 1) throw new InvalidOperationException($"the journal {journal} is folded by somebody else");
        }, cancel);

    private async Task FoldAsync(Transaction transaction, long workspace, IReadOnlyList<(KeptHit Kept, HitContext Context)> hits, CancellationToken cancel)
    {
        await transaction.TakeTurnsAsync($"clicks of {workspace}");
        var zone = await transaction.FirstAsync<string>("select time_zone from workspace where id = @workspace", new { workspace });
        if (zone is null) return; // of another database
        var links = await LinksAsync(transaction, workspace, hits);
        var judged = await JudgeAsync(transaction, workspace, [.. hits.Where(hit => links.ContainsKey(hit.Kept.Hit.Link))], DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc, cancel);
        if (judged.Count == 0) return;
        var sums = new HitSums(agents);
        foreach (var hit in judged) sums.Add(hit);
        await transaction.MergeManyAsync("user_agent", AgentColumns, sums.Agents(workspace));
        await transaction.InsertManyAsync("hit", Columns, judged.Select(hit => Row(workspace, hit, sums)), cancel);
        await transaction.MergeManyAsync("link_day", HitSums.DayColumns, sums.Days(workspace));
        await transaction.MergeManyAsync("link_day_part", HitSums.PartColumns, sums.Parts(workspace));
        await transaction.MergeManyAsync("link_total", HitSums.TotalColumns, sums.Totals(workspace));
        await WriteTouchesAsync(transaction, workspace, judged, links, cancel);
    }

    private async Task<IReadOnlyList<JudgedHit>> JudgeAsync(
        Transaction transaction, long workspace, IReadOnlyList<(KeptHit Kept, HitContext Context)> hits, DateTimeZone zone, CancellationToken cancel)
    {
        var visitors = transaction.Dialect.List(hits.Select(hit => hit.Kept.Hit.Visitor).Distinct().ToList());
        var seen = (await transaction.QueryAsync<VisitorClick>(
            $"select link_id as link, visitor from click_seen where workspace_id = @workspace and {transaction.Dialect.Among("visitor", "visitors")}",
            new { workspace, visitors })).ToHashSet();
        List<JudgedHit> judged = new(hits.Count);
        List<object?[]> first = [];
        foreach (var (kept, context) in hits)
        {
            var click = new VisitorClick(kept.Hit.Link, kept.Hit.Visitor);
            var verdict = truth.Judge(kept.Hit, context with { Repeated = seen.Contains(click) });
            if (verdict.Class == HitClass.Human && seen.Add(click)) first.Add([workspace, click.Link, click.Visitor, kept.Hit.At.ToUnixTimeMilliseconds()]);
            judged.Add(new(kept, verdict, kept.Hit.At.InZone(zone).Date));
        }

        await transaction.InsertManyAsync("click_seen", ["workspace_id", "link_id", "visitor", "seen_at"], first, cancel);
        return judged;
    }

    private static async Task<Dictionary<long, KnownLink>> LinksAsync(Transaction transaction, long workspace, IReadOnlyList<(KeptHit Kept, HitContext Context)> hits) =>
        (await transaction.QueryAsync<KnownLink>(
            $"select id, destination, title, campaign, person_id, sharer from link where workspace_id = @workspace and {transaction.Dialect.Among("id", "links")}",
            new { workspace, links = transaction.Dialect.List(hits.Select(hit => hit.Kept.Hit.Link).Distinct().ToList()) })).ToDictionary(link => link.Id);

    private static readonly (string, Merge)[] AgentColumns =
        [("workspace_id", Merge.Key), ("id", Merge.Key), ("agent", Merge.Keep), ("device", Merge.Keep), ("system", Merge.Keep), ("browser", Merge.Keep)];

    private object?[] Row(long workspace, JudgedHit judged, HitSums sums)
    {
        var hit = judged.Hit;
        var referrer = sums.ReferrerOf(hit);
        return
        [
            workspace, ids.Next(), hit.Link, hit.At.ToUnixTimeMilliseconds(), (long)judged.Verdict.Class, (long)judged.Verdict.Step.Number, judged.Verdict.Name,
            hit.Method == "HEAD", hit.Prefetch, hit.Team, (long)hit.Network, hit.Visitor, sums.AgentIdOf(hit),
            referrer.Host.Length == 0 ? null : referrer.Host, referrer.Name.Length == 0 ? null : referrer.Name,
            PreferredLanguage.Of(hit.AcceptLanguage), hit.Country, hit.SourceLabel, hit.Scanned, (long)judged.Kept.Route, ClickTruth.Edition,
        ];
    }

    /// <summary>A click on a link that was made for one person is that person's touch.</summary>
    private async Task WriteTouchesAsync(Transaction transaction, long workspace, IReadOnlyList<JudgedHit> judged, Dictionary<long, KnownLink> links, CancellationToken cancel)
    {
        var clicks = judged.Where(hit => hit.Verdict.Unique && links[hit.Hit.Link].PersonId is not null).ToList();
        if (clicks.Count == 0) return;
        var profiles = (await transaction.QueryAsync<(long Person, long Profile)>(
            $"select person_id, min(id) from profile where workspace_id = @workspace and {transaction.Dialect.Among("person_id", "persons")} group by person_id order by person_id",
            new { workspace, persons = transaction.Dialect.List(clicks.Select(hit => links[hit.Hit.Link].PersonId!.Value).Distinct().ToList()) })).ToDictionary(row => row.Person, row => row.Profile);
        var rules = new ChannelRules(await ChannelStore.ReadAsync(transaction.Connection, transaction.Open, workspace));
        await transaction.InsertManyAsync("touch",
            ["workspace_id", "id", "profile_id", "happened_at", "sequence", "kind", "channel", "channel_rule", "source", "medium", "campaign", "referrer", "url", "introducer", "label"],
            clicks.Where(hit => profiles.ContainsKey(links[hit.Hit.Link].PersonId!.Value)).Select(hit => Touch(workspace, hit, links[hit.Hit.Link], profiles, rules)), cancel);
        await ledger.RequestAsync(transaction, workspace);
    }

    private object?[] Touch(long workspace, JudgedHit judged, KnownLink link, Dictionary<long, long> profiles, ChannelRules rules)
    {
        var campaign = link.Campaign ?? Uri.UnescapeDataString(WebAddress.Parameter(link.Destination, "utm_campaign").ToString().Replace('+', ' '));
        var inputs = new ChannelInputs(null, null, null, campaign.Length == 0 ? null : campaign, judged.Hit.Referrer, link.Destination, link.Title, link.Sharer, BySales: false);
        var answer = rules.Classify(inputs);
        return
        [
            workspace, ids.Next(), profiles[link.PersonId!.Value], judged.Hit.At.ToUnixTimeMilliseconds(), judged.Kept.Number, "marketing", answer.Channel, answer.Rule,
            null, null, inputs.Campaign, judged.Hit.Referrer, link.Destination, link.Sharer, link.Title ?? judged.Hit.Link.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private sealed record KnownLink(long Id, string Destination, string? Title, string? Campaign, long? PersonId, string? Sharer);
}
