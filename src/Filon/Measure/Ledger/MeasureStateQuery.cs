using Dapper;
using Filon.Storage;

namespace Filon.Measure.Ledger;

/// <summary>Reads how the figures of a workspace stand.</summary>
public sealed class MeasureStateQuery(Database database)
{
    public async Task<MeasureState> ReadAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QuerySingleAsync<(long Stale, long Touches, long Deals, long Gaps)>(
            """
            select (select count(*) from measure_state where workspace_id = @workspace and stale_at > computed_at),
                (select count(*) from (select 1 from touch where workspace_id = @workspace limit 1) t),
                (select count(*) from (select 1 from deal where workspace_id = @workspace and status = 'won' limit 1) d),
                (select count(*) from ledger_gap where workspace_id = @workspace)
            """, new { workspace });
        return new(row.Stale > 0, row.Touches > 0, row.Deals > 0, row.Gaps);
    }

    /// <summary>The won deals that the ledger cannot take as they are, with their names.</summary>
    public Task<IReadOnlyList<(string Deal, LedgerGap Gap)>> GapsAsync(long workspace, CancellationToken cancel) => GapsAsync(workspace, null, 500, cancel);

    /// <summary>The same, from behind the deal of that id.</summary>
    public async Task<IReadOnlyList<(string Deal, LedgerGap Gap)>> GapsAsync(long workspace, long? after, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<(long Id, string Reason, string Detail, string? Name)>(
            $"""
            select g.deal_id, g.reason, g.detail, d.name from ledger_gap g
            left join deal d on d.workspace_id = g.workspace_id and d.id = g.deal_id
            where g.workspace_id = @workspace {(after is null ? "" : "and g.deal_id > @after")} order by g.deal_id, g.reason limit @take
            """, new { workspace, after, take });
        return [.. rows.Select(row => (row.Name ?? $"{row.Id}", new LedgerGap(row.Id, row.Reason, row.Detail)))];
    }
}
