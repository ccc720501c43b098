using System.Text.RegularExpressions;
using Dapper;
using Filon.Storage;

namespace Filon.Links.Settings;

/// <summary>The table of own domains. A host belongs to one workspace of the server.</summary>
public sealed partial class ShortDomainStore(Database database, TimeProvider clock)
{
    public async Task<IReadOnlyList<ShortDomain>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<ShortDomain>("select host, home, created_at from short_domain where workspace_id = @workspace order by host", new { workspace })).AsList();
    }

    /// <param name="own">Hosts at which the server itself is reached: its pages would be gone there.</param>
    public Task<Outcome<ShortDomain>> AddAsync(long workspace, string? text, IReadOnlySet<string> own, CancellationToken cancel)
    {
        var host = Host(text);
        if (!Shape().IsMatch(host)) return Refuse("Write only the name of the domain, as go.example.com.", "Écrivez seulement le nom du domaine, comme go.exemple.fr.");
        if (own.Contains(host)) return Refuse(
            "This is the server’s own address: its pages would be gone. Take another name for short links.",
            "C’est l’adresse du serveur lui-même\u00a0: ses pages disparaîtraient. Prenez un autre nom pour les liens courts.");
        return database.WriteOutcomeAsync<ShortDomain>(async transaction =>
        {
            var domain = new ShortDomain(host, null, NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()));
            await transaction.WatchAsync("short_domain", new { workspace_id = workspace, host });
            var rows = await transaction.ExecuteAsync(
                "insert into short_domain (workspace_id, host, home, created_at) values (@workspace, @host, null, @at) on conflict (host) do nothing",
                new { workspace, host, at = domain.CreatedAt });
            return rows == 1 ? domain : Refusal(FailureKind.Conflict, "This domain is already in use on this server.", "Ce domaine est déjà utilisé sur ce serveur.");
        }, cancel);
    }

    /// <summary>Takes it away where no link stands on it: a link that was given out goes on leading.</summary>
    public Task<Outcome<bool>> RemoveAsync(long workspace, string? text, CancellationToken cancel) => database.WriteOutcomeAsync<bool>(async transaction =>
    {
        var host = Host(text);
        var used = await transaction.FirstAsync<long>("select count(*) from link where workspace_id = @workspace and host = @host", new { workspace, host });
        if (used > 0) return new Failure(FailureKind.Conflict, Sentence.Count(used,
            new("{0:N0} link stands on this domain and may have been given out: it stays.", "{0:N0} lien est sur ce domaine et a pu être diffusé\u00a0: il reste."),
            new("{0:N0} links stand on this domain and may have been given out: it stays.", "{0:N0} liens sont sur ce domaine et ont pu être diffusés\u00a0: il reste.")));
        await transaction.WatchAsync("short_domain", new { workspace_id = workspace, host });
        var rows = await transaction.ExecuteAsync("delete from short_domain where workspace_id = @workspace and host = @host", new { workspace, host });
        return rows == 1 ? true : Refusal(FailureKind.NotFound, "This domain is not here.", "Ce domaine n’est pas ici.");
    }, cancel);

    private static string Host(string? text)
    {
        var host = (text ?? "").Trim().ToLowerInvariant();
        if (Uri.TryCreate(host, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")) host = address.Authority;
        return host.TrimEnd('/', '.');
    }

    private static Task<Outcome<ShortDomain>> Refuse(string english, string french) =>
        Task.FromResult<Outcome<ShortDomain>>(Failure.Invalid(new Problem("host", new(english, french))));

    private static Failure Refusal(FailureKind kind, string english, string french) => new(kind, new(english, french), [new("host", new(english, french))]);

    [GeneratedRegex(@"^(?=.{3,120}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}(:\d{1,5})?$")]
    private static partial Regex Shape();
}
