using Dapper;
using Filon.Storage;

namespace Filon.Audit;

/// <summary>Reads the log, and checks that nobody touched it.</summary>
public sealed class AuditQuery(Database database)
{
    private const int Batch = 1000;

    private const string Columns =
        "workspace_id, number, at, account_id, who, via, act, subject, address, details, salt, details_hash, previous, hash";

    /// <summary>The lines of a workspace and what its members did on the server as a whole (sign-in, password...), the youngest first.</summary>
    public async Task<IReadOnlyList<AuditLine>> PageAsync(long workspace, AuditFilter filter, int skip, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var (who, what) = (filter.Who is null ? "" : " and " + Dialect.Contains("who", "who"), filter.What is null ? "" : " and " + Dialect.Contains("act", "what"));
        return (await connection.QueryAsync<AuditLine>($"""
            select {Columns} from audit_line
            where (workspace_id = @workspace or workspace_id = 0 and account_id in (select account_id from member where workspace_id = @workspace))
                and at >= @from and at < @before{who}{what}
            order by at desc, workspace_id, number desc
            limit @take offset @skip
            """, new
        {
            workspace, skip, take, from = filter.From?.ToUnixTimeMilliseconds() ?? 0, before = filter.Before?.ToUnixTimeMilliseconds() ?? long.MaxValue,
            who = Dialect.ContainsPattern(filter.Who ?? ""), what = Dialect.ContainsPattern(filter.What ?? ""),
        })).AsList();
    }

    /// <summary>Walks the chain from the oldest line kept.</summary>
    /// <param name="last">Only so many of the youngest lines.</param>
    /// <returns>How many lines hold, and the first that does not, or is missing; null where all hold.</returns>
    public async Task<(long Good, long? Broken)> VerifyAsync(long workspace, CancellationToken cancel, long last = long.MaxValue)
    {
        await using var connection = await database.OpenAsync(cancel);
        var head = await connection.QueryFirstOrDefaultAsync<Head>(
            "select number, hash, first_number from audit_chain where workspace_id = @workspace", new { workspace });
        if (head is null) return (0, null);
        var (next, previous, good) = (last < head.Number ? Math.Max(head.FirstNumber, head.Number - last + 1) : head.FirstNumber, (string?)null, 0L);
        while (next <= head.Number)
        {
            var lines = (await connection.QueryAsync<AuditLine>($"""
                select {Columns} from audit_line where workspace_id = @workspace and number >= @next and number <= @Number order by number limit {Batch}
                """, new { workspace, next, head.Number })).AsList();
            if (lines.Count == 0) return (good, next);
            foreach (var line in lines)
            {
                if (line.Number != next || (previous is not null && line.Previous != previous) || line.Sealed().Hash != line.Hash || !line.DetailsHold) return (good, next);
                (next, previous, good) = (next + 1, line.Hash, good + 1);
            }
        }

        return previous is null || previous == head.Hash ? (good, null) : (good, head.Number);
    }

    /// <summary>The workspaces that have a log; 0 is the server's.</summary>
    public async Task<IReadOnlyList<long>> ChainsAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<long>("select workspace_id from audit_chain order by workspace_id")).AsList();
    }

    private sealed record Head(long Number, string Hash, long FirstNumber);
}
