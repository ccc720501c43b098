using System.Globalization;
using Dapper;
using Filon.Storage;

namespace Filon.Links.Making;

/// <summary>Finds the person a link is made for.</summary>
public sealed class PersonLinkQuery(Database database)
{
    /// <param name="text">An e-mail, or the number or the address of the person's page.</param>
    public async Task<Outcome<long>> FindAsync(long workspace, string? text, CancellationToken cancel)
    {
        var said = (text ?? "").Trim();
        await using var connection = await database.OpenAsync(cancel);
        var found = long.TryParse(said.Split('/')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await connection.QueryFirstOrDefaultAsync<long?>("select id from person where workspace_id = @workspace and id = @number", new { workspace, number })
            : await connection.QueryFirstOrDefaultAsync<long?>(
                """
                select f.person_id from profile_email e
                join profile f on f.workspace_id = e.workspace_id and f.id = e.profile_id
                where e.workspace_id = @workspace and e.email = @email and f.person_id is not null order by f.person_id limit 1
                """, new { workspace, email = said.ToLowerInvariant() });
        return found is { } person ? person : Failure.Invalid(new Problem("person", new(
            "Nobody here has this e-mail: write the e-mail of a known person, or paste the address of their page.",
            "Personne ici n’a cet e-mail\u00a0: écrivez l’e-mail d’une personne connue, ou collez l’adresse de sa page.")));
    }

    /// <summary>What a person is called.</summary>
    public async Task<string?> NameAsync(long workspace, long person, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<string>("select name from person where workspace_id = @workspace and id = @person", new { workspace, person });
    }
}
