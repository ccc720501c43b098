using Dapper;
using Filon.Links.Devices;
using Filon.Storage;
using NodaTime;

namespace Filon.Links;

/// <summary>The table of links, with their routes and tags.</summary>
public sealed class LinkStore(Database database, Ids ids, TimeProvider clock)
{
    internal const string Columns =
        "id, host, code, destination, title, campaign, is_public, expires_at, click_limit, clicks_left, elsewhere, split_until, parent_id, sharer, person_id, removed_at, created_at";

    /// <summary>Makes links, all or none; those without a code are given one.</summary>
    /// <param name="account">Who makes them; null: the command line.</param>
    public Task<Outcome<IReadOnlyList<Link>>> AddAsync(long workspace, IReadOnlyList<Link> links, long? account, CancellationToken cancel) =>
        database.WriteOutcomeAsync<IReadOnlyList<Link>>(async transaction =>
        {
            var made = new List<Link>(links.Count);
            foreach (var link in links)
            {
                var added = await AddAsync(transaction, workspace, link, account);
                if (!added.Succeeded) return added.Failure;
                made.Add(added.Value);
            }

            return made;
        }, cancel);

    /// <summary>Changes all of a link but its code, and keeps its history.</summary>
    public Task<Outcome<Link>> ChangeAsync(long workspace, Link link, CancellationToken cancel) =>
        database.WriteOutcomeAsync<Link>(async transaction =>
        {
            await transaction.WatchAsync("link", new { workspace_id = workspace, id = link.Id });
            var changed = await transaction.ExecuteAsync("""
                update link set destination = @Destination, address = @Address, title = @Title, campaign = @Campaign, is_public = @IsPublic, expires_at = @ExpiresAt,
                    clicks_left = case when @ClickLimit is null then null else @ClickLimit - coalesce(click_limit - clicks_left, 0) end,
                    click_limit = @ClickLimit, elsewhere = @Elsewhere, split_until = @SplitUntil, sharer = @Sharer, person_id = @PersonId, edition = @edition
                where workspace_id = @workspace and id = @Id and removed_at is null
                """, Row(workspace, link, null));
            if (changed == 0) return NotFound;
            await WritePartsAsync(transaction, workspace, link);
            return link;
        }, cancel);

    /// <summary>Ends a link, or has it live again. Its code stays taken.</summary>
    public Task<bool> SetRemovedAsync(long workspace, long id, bool removed, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("link", new { workspace_id = workspace, id });
            return await transaction.ExecuteAsync(
                "update link set removed_at = @at, edition = @edition where workspace_id = @workspace and id = @id",
                new { workspace, id, at = removed ? clock.GetUtcNow().ToUnixTimeMilliseconds() : (long?)null, edition = ids.Next() }) > 0;
        }, cancel);

    public async Task<Link?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var link = await connection.QueryFirstOrDefaultAsync<Link>($"select {Columns} from link where workspace_id = @workspace and id = @id", new { workspace, id });
        if (link is null) return null;
        var tags = await connection.QueryAsync<string>("select tag from link_tag where workspace_id = @workspace and link_id = @id order by tag", new { workspace, id });
        var routes = await connection.QueryAsync<RouteRow>(
            "select position, device, language, country, weight, destination from link_route where workspace_id = @workspace and link_id = @id order by position", new { workspace, id });
        return link with { Tags = [.. tags], Routes = [.. routes.Select(row => row.Route)] };
    }

    /// <summary>After links came from another server: each leads here, except where this server has a link of that code.</summary>
    public static Task ClaimAsync(Transaction transaction, long workspace) => transaction.ExecuteAsync("""
        insert into link_code (workspace_id, host, code, link_id)
        select workspace_id, host, code, id from link where workspace_id = @workspace order by id
        on conflict (host, code) do nothing
        """, new { workspace });

    internal static Failure NotFound { get; } = new(FailureKind.NotFound, "This link is not there.", "Ce lien n’existe pas.");

    private async Task<Outcome<Link>> AddAsync(Transaction transaction, long workspace, Link link, long? account)
    {
        var drawn = link.Code.Length == 0;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var added = link with { Id = ids.Next(), Code = drawn ? LinkCode.Draw() : link.Code, CreatedAt = link.CreatedAt == default ? Instant.FromDateTimeOffset(clock.GetUtcNow()) : link.CreatedAt };
            await transaction.WatchAsync("link", new { workspace_id = workspace, id = added.Id });
            var claimed = await transaction.ExecuteAsync(
                "insert into link_code (workspace_id, host, code, link_id) values (@workspace, @Host, @Code, @Id) on conflict (host, code) do nothing",
                new { workspace, added.Host, added.Code, added.Id });
            if (claimed == 0 && drawn) continue;
            if (claimed == 0) return new Failure(FailureKind.Conflict, Sentence.Format(
                "The code “{0}” is already taken; a code is never used twice.", "Le code «\u00a0{0}\u00a0» est déjà pris\u00a0; un code ne sert jamais deux fois.", link.Code));
            await transaction.ExecuteAsync("""
                insert into link (workspace_id, id, host, code, destination, address, title, campaign, is_public, expires_at, click_limit, clicks_left, elsewhere,
                    split_until, parent_id, sharer, person_id, created_by, created_at, edition)
                values (@workspace, @Id, @Host, @Code, @Destination, @Address, @Title, @Campaign, @IsPublic, @ExpiresAt, @ClickLimit, @ClickLimit, @Elsewhere,
                    @SplitUntil, @ParentId, @Sharer, @PersonId, @account, @CreatedAt, @edition)
                """, Row(workspace, added, account));
            await WritePartsAsync(transaction, workspace, added);
            return added;
        }

        return new Failure(FailureKind.Unavailable, "No free code was found: try again.", "Aucun code libre trouvé\u00a0: réessayez.");
    }

    private object Row(long workspace, Link link, long? account) => new
    {
        workspace, account, edition = ids.Next(), Address = Links.Destination.Compared(link.Destination),
        link.Id, link.Host, link.Code, link.Destination, link.Title, link.Campaign, link.IsPublic, link.ExpiresAt, link.ClickLimit, link.Elsewhere,
        link.SplitUntil, link.ParentId, link.Sharer, link.PersonId, link.CreatedAt,
    };

    private static async Task WritePartsAsync(Transaction transaction, long workspace, Link link)
    {
        await transaction.ExecuteAsync("delete from link_tag where workspace_id = @workspace and link_id = @id", new { workspace, id = link.Id });
        foreach (var tag in link.Tags.Distinct(StringComparer.Ordinal))
            await transaction.ExecuteAsync("insert into link_tag (workspace_id, link_id, tag) values (@workspace, @id, @tag)", new { workspace, id = link.Id, tag });
        await transaction.ExecuteAsync("delete from link_route where workspace_id = @workspace and link_id = @id", new { workspace, id = link.Id });
        foreach (var route in link.Routes)
            await transaction.ExecuteAsync("""
                insert into link_route (workspace_id, link_id, position, device, language, country, weight, destination)
                values (@workspace, @id, @Position, @device, @Language, @Country, @Weight, @Destination)
                """, new { workspace, id = link.Id, route.Position, device = route.Device?.ToString().ToLowerInvariant(), route.Language, route.Country, route.Weight, route.Destination });
    }

    internal sealed record RouteRow
    {
        public long LinkId { get; init; }

        public int Position { get; init; }

        public string? Device { get; init; }

        public string? Language { get; init; }

        public string? Country { get; init; }

        public int? Weight { get; init; }

        public string Destination { get; init; } = "";

        public LinkRoute Route => new(Position, Destination, Device is null ? null : Enum.Parse<DeviceKind>(Device, ignoreCase: true), Language, Country, Weight);
    }
}
