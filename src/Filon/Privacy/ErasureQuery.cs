using Dapper;
using Filon.Storage;

namespace Filon.Privacy;

/// <summary>What a workspace holds of one person.</summary>
public sealed class ErasureQuery(Database database)
{
    /// <summary>Null where there is no such person, or one who was erased.</summary>
    public async Task<ErasurePreview?> PreviewAsync(long workspace, long person, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var name = await connection.QueryFirstOrDefaultAsync<string>(
            """
            select name from person where workspace_id = @workspace and id = @person
                and exists (select 1 from profile f where f.workspace_id = @workspace and f.person_id = @person and f.network <> 'erased')
            """, new { workspace, person });
        if (name is null) return null;
        Dictionary<string, long> goes = [];
        foreach (var (table, whose) in Parts)
            goes[table] = await connection.ExecuteScalarAsync<long>($"select count(*) from {table} u where u.workspace_id = @workspace and {whose}", new { workspace, person });
        var deals = await connection.ExecuteScalarAsync<long>(
            $"select count(distinct deal_id) from deal_profile where workspace_id = @workspace and profile_id in ({Profiles})", new { workspace, person });
        var files = await connection.QueryAsync<(long, string)>(
            $"""
            select i.id, i.file_name from import i
            where i.workspace_id = @workspace and i.id in (
                select s.import_id from import_source s where s.workspace_id = @workspace and (s.record_id in ({Profiles})
                    or s.record_id in (select t.id from touch t where t.workspace_id = @workspace and t.profile_id in ({Profiles}))
                    or s.record_id in (select c.id from conversion c where c.workspace_id = @workspace and c.profile_id in ({Profiles}))))
            order by i.id
            """, new { workspace, person });
        var own = await connection.ExecuteScalarAsync<long>(
            "select count(*) from profile where workspace_id = @workspace and person_id = @person and is_own = @own", new { workspace, person, own = true }) > 0;
        return new(person, name, goes, deals, [.. files], own);
    }

    private const string Profiles = "select p.id from profile p where p.workspace_id = @workspace and p.person_id = @person";

    private const string TheirAccount = "u.account_key in (select p.network_key from profile p where p.workspace_id = @workspace and p.person_id = @person and p.network = u.network)";

    private static readonly (string Table, string Whose)[] Parts =
    [
        ("profile", "u.person_id = @person"),
        ("profile_email", $"u.profile_id in ({Profiles})"),
        ("touch", $"u.profile_id in ({Profiles})"),
        ("conversion", $"u.profile_id in ({Profiles})"),
        ("identity_edge", $"(u.profile_a in ({Profiles}) or u.profile_b in ({Profiles}))"),
        ("follow", TheirAccount),
        ("follow_sighting", TheirAccount),
        ("follow_decision", TheirAccount),
        ("introduction", $"(u.introducer_profile_id in ({Profiles}) or u.introduced_profile_id in ({Profiles}))"),
    ];
}
