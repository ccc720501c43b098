using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Settings;

/// <summary>The table of hosts that a workspace's links may not lead to.</summary>
public sealed class BlockListStore(Database database, TimeProvider clock)
{
    public async Task<IReadOnlyList<BlockedDestination>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<BlockedDestination>(
            "select host, note, created_at from blocked_destination where workspace_id = @workspace order by host", new { workspace })).AsList();
    }

    public async Task<Outcome<BlockedDestination>> AddAsync(long workspace, string? text, string? note, CancellationToken cancel)
    {
        var host = Host(text);
        if (host.Length is 0 or > 200 || !host.Contains('.', StringComparison.Ordinal) || Uri.CheckHostName(host) == UriHostNameType.Unknown)
            return Failure.Invalid(new Problem("blocked", new("Write the name of a site, as example.com.", "Écrivez le nom d’un site, comme exemple.fr.")));
        var blocked = new BlockedDestination(host, string.IsNullOrWhiteSpace(note) ? null : note.Trim()[..Math.Min(note.Trim().Length, 200)], Instant.FromDateTimeOffset(clock.GetUtcNow()));
        await database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("blocked_destination", new { workspace_id = workspace, host });
            await transaction.ExecuteAsync("""
                insert into blocked_destination (workspace_id, host, note, created_at) values (@workspace, @Host, @Note, @CreatedAt)
                on conflict (workspace_id, host) do update set note = excluded.note
                """, new { workspace, blocked.Host, blocked.Note, blocked.CreatedAt });
        }, cancel);
        return blocked;
    }

    public Task<bool> RemoveAsync(long workspace, string? text, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        var host = Host(text);
        await transaction.WatchAsync("blocked_destination", new { workspace_id = workspace, host });
        return await transaction.ExecuteAsync("delete from blocked_destination where workspace_id = @workspace and host = @host", new { workspace, host }) == 1;
    }, cancel);

    private static string Host(string? text)
    {
        var host = (text ?? "").Trim().ToLowerInvariant();
        if (Uri.TryCreate(host, UriKind.Absolute, out var address) && address.Host.Length > 0) host = address.IdnHost;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host.TrimEnd('/', '.');
    }
}
