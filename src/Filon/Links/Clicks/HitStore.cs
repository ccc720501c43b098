using Filon.Links.Journal;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Measure.Ledger;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Clicks;

/// <summary>Takes hits from a journal into the tables: the hits, their sums, the touches they are, and how far the journal was read, in one transaction.</summary>
public sealed class HitStore(Database database, Ids ids, ClickTruth truth, UserAgentReader agents, LedgerStore ledger)
{
    private readonly ClickTouchStore _touches = new(ledger);

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
        var links = await ClickTouchStore.LinksAsync(transaction, workspace, hits.Select(hit => hit.Kept.Hit.Link));
        var judged = await JudgeAsync(transaction, workspace, [.. hits.Where(hit => links.ContainsKey(hit.Kept.Hit.Link))], DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc, cancel);
        if (judged.Count == 0) return;
        var sums = new HitSums(agents);
        foreach (var hit in judged) sums.Add(hit);
        await transaction.MergeManyAsync("user_agent", AgentColumns, sums.Agents(workspace));
        await transaction.InsertManyAsync("hit", Columns, judged.Select(hit => Row(workspace, hit, sums)), cancel);
        await sums.WriteAsync(transaction, workspace);
        await _touches.WriteAsync(
            transaction, workspace, [.. judged.Where(hit => hit.Verdict.Unique).Select(hit => new UniqueClick(hit.Id, hit.Kept.Number, hit.Hit))], links, cancel);
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
            judged.Add(new(ids.Next(), kept, verdict, kept.Hit.At.InZone(zone).Date));
        }

        await transaction.InsertManyAsync("click_seen", ["workspace_id", "link_id", "visitor", "seen_at"], first, cancel);
        return judged;
    }

    private static readonly (string, Merge)[] AgentColumns =
        [("workspace_id", Merge.Key), ("id", Merge.Key), ("agent", Merge.Keep), ("device", Merge.Keep), ("system", Merge.Keep), ("browser", Merge.Keep)];

    private object?[] Row(long workspace, JudgedHit judged, HitSums sums)
    {
        var hit = judged.Hit;
        var referrer = sums.ReferrerOf(hit);
        return
        [
            workspace, judged.Id, hit.Link, hit.At.ToUnixTimeMilliseconds(), (long)judged.Verdict.Class, (long)judged.Verdict.Step.Number, judged.Verdict.Name,
            hit.Method == "HEAD", hit.Prefetch, hit.Team, (long)hit.Network, hit.Visitor, sums.AgentIdOf(hit),
            referrer.Host.Length == 0 ? null : referrer.Host, referrer.Name.Length == 0 ? null : referrer.Name,
            sums.LanguageOf(hit), hit.Country, hit.SourceLabel, hit.Scanned, (long)judged.Kept.Route, truth.Edition,
        ];
    }
}
