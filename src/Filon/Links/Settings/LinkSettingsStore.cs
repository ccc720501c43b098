using Dapper;
using Filon.Links.Visitors;
using Filon.Storage;

namespace Filon.Links.Settings;

/// <summary>The table of settings of links: one row a workspace, none while they are the usual ones.</summary>
public sealed class LinkSettingsStore(Database database, Ids ids, VisitorKeys visitors)
{
    public async Task<LinkSettings> ReadAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            "select uniqueness_window, team_networks, utm_sources, utm_mediums from link_settings where workspace_id = @workspace", new { workspace });
        return row is null ? LinkSettings.Usual : new(
            (UniquenessWindow)row.UniquenessWindow, row.TeamNetworks, LinkSettingsFields.Words(row.UtmSources), LinkSettingsFields.Words(row.UtmMediums));
    }

    /// <summary>Saves them; the redirect of every node has them within a second.</summary>
    public async Task SaveAsync(long workspace, LinkSettings settings, CancellationToken cancel)
    {
        await database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("link_settings", new { workspace_id = workspace });
            await transaction.ExecuteAsync("""
                insert into link_settings (workspace_id, uniqueness_window, team_networks, utm_sources, utm_mediums)
                values (@workspace, @window, @networks, @sources, @mediums)
                on conflict (workspace_id) do update set uniqueness_window = excluded.uniqueness_window, team_networks = excluded.team_networks,
                    utm_sources = excluded.utm_sources, utm_mediums = excluded.utm_mediums
                """,
                new
                {
                    workspace, window = (long)settings.Window, networks = settings.TeamNetworks,
                    sources = string.Join('\n', settings.UtmSources), mediums = string.Join('\n', settings.UtmMediums),
                });
            // every link is read anew, with the networks that count as our own
            await transaction.ExecuteAsync("update link set edition = @edition where workspace_id = @workspace", new { workspace, edition = ids.Next() });
        }, cancel);
        visitors.Forget(workspace);
    }

    private sealed record Row
    {
        public long UniquenessWindow { get; init; }
        public string TeamNetworks { get; init; } = "";
        public string UtmSources { get; init; } = "";
        public string UtmMediums { get; init; } = "";
    }
}
