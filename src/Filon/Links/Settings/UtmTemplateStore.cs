using Dapper;
using Filon.Links.Making;
using Filon.Storage;

namespace Filon.Links.Settings;

/// <summary>The table of UTM templates.</summary>
public sealed class UtmTemplateStore(Database database, Ids ids, TimeProvider clock)
{
    public async Task<IReadOnlyList<UtmTemplate>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<UtmTemplate>(
            "select id, name, source, medium, campaign, term, content from utm_template where workspace_id = @workspace order by name, id", new { workspace })).AsList();
    }

    /// <param name="settings">The conventions that a template too must keep to.</param>
    public async Task<Outcome<UtmTemplate>> AddAsync(long workspace, UtmTemplate template, LinkSettings settings, CancellationToken cancel)
    {
        var name = template.Name.Trim();
        var marks = template.Marks.Trimmed();
        List<Problem> problems = [.. marks.Against(settings)];
        if (name.Length is 0 or > 80) problems.Insert(0, new("name", new("A name of 1 to 80 characters.", "Un nom de 1 à 80 caractères.")));
        if (marks == UtmMarks.None) problems.Add(new("source", new("Give at least one mark.", "Donnez au moins une marque.")));
        if (problems.Count > 0) return Failure.Invalid(problems);
        var kept = new UtmTemplate { Id = ids.Next(), Name = name, Source = marks.Source, Medium = marks.Medium, Campaign = marks.Campaign, Term = marks.Term, Content = marks.Content };
        await database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("utm_template", new { workspace_id = workspace, id = kept.Id });
            await transaction.ExecuteAsync("""
                insert into utm_template (workspace_id, id, name, source, medium, campaign, term, content, created_at)
                values (@workspace, @Id, @Name, @Source, @Medium, @Campaign, @Term, @Content, @at)
                """, new { workspace, kept.Id, kept.Name, kept.Source, kept.Medium, kept.Campaign, kept.Term, kept.Content, at = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        }, cancel);
        return kept;
    }

    public Task<bool> RemoveAsync(long workspace, long id, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await transaction.WatchAsync("utm_template", new { workspace_id = workspace, id });
        return await transaction.ExecuteAsync("delete from utm_template where workspace_id = @workspace and id = @id", new { workspace, id }) == 1;
    }, cancel);
}
