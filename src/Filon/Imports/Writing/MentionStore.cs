using Filon.Storage;

namespace Filon.Imports.Writing;

/// <summary>Profiles and companies that no line describes: they are there because a line mentions them, and only as long.</summary>
internal sealed class MentionStore
{
    /// <summary>Companies known by mention alone, by the value of a column (domain, name_folded).</summary>
    public async Task<Dictionary<string, long>> CompaniesAsync(Transaction transaction, long workspace, string column, IReadOnlyCollection<string> values) =>
        values.Count == 0 ? [] : (await transaction.QueryAsync<(string Value, long Id)>(
            $"""
            select {column}, min(id) from company c
            where workspace_id = @workspace and {transaction.Dialect.Among(column, "values")}
                and exists (select 1 from import_source s where s.workspace_id = @workspace and s.kind = 'company' and s.record_id = c.id)
                and not exists (select 1 from import_source s where s.workspace_id = @workspace and s.kind = 'company' and s.record_id = c.id and s.content_hash <> '')
            group by {column} order by {column}
            """, new { workspace, values = transaction.Dialect.List(values) })).ToDictionary(row => row.Value, row => row.Id, StringComparer.Ordinal);

    /// <summary>The lines that mention these companies, where any does.</summary>
    public Task<IReadOnlyList<CompanyMentionRow>> OfCompaniesAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> ids) =>
        transaction.QueryAsync<CompanyMentionRow>(
            $"""
            select s.record_id, s.record_key, s.row_number, r.payload, i.created_at from import_source s
            join import_row r on r.workspace_id = @workspace and r.import_id = s.import_id and r.row_number = s.row_number
            join import i on i.workspace_id = @workspace and i.id = s.import_id
            where s.workspace_id = @workspace and s.kind = 'company' and s.content_hash = '' and {transaction.Dialect.Among("s.record_id", "ids")}
            order by s.record_id, s.record_key
            """, new { workspace, ids = transaction.Dialect.List(ids) });

    /// <summary>Takes out what nothing mentions any more: profiles, then companies, with their sources.</summary>
    public async Task SweepAsync(Transaction transaction, long workspace)
    {
        await transaction.ExecuteAsync(
            $"""
            delete from profile_email where workspace_id = @workspace and profile_id in ({UnusedProfiles});
            delete from identity_edge where workspace_id = @workspace and (profile_a in ({UnusedProfiles}) or profile_b in ({UnusedProfiles}));
            delete from profile where workspace_id = @workspace and id in ({UnusedProfiles});
            delete from import_source where workspace_id = @workspace and kind = 'profile' and content_hash = ''
                and not exists (select 1 from profile p where p.workspace_id = @workspace and p.id = import_source.record_id);
            """, new { workspace });
        await transaction.ExecuteAsync(
            $"""
            delete from company where workspace_id = @workspace and id in ({UnusedCompanies});
            delete from import_source where workspace_id = @workspace and kind = 'company' and content_hash = ''
                and not exists (select 1 from company c where c.workspace_id = @workspace and c.id = import_source.record_id);
            """, new { workspace });
    }

    private const string UnusedProfiles =
        """
        select s.record_id from import_source s
        where s.workspace_id = @workspace and s.kind = 'profile' and s.content_hash = ''
            and not exists (select 1 from touch t where t.workspace_id = @workspace and t.profile_id = s.record_id)
            and not exists (select 1 from conversion c where c.workspace_id = @workspace and c.profile_id = s.record_id)
            and not exists (select 1 from deal_profile d where d.workspace_id = @workspace and d.profile_id = s.record_id)
        """;

    private const string UnusedCompanies =
        """
        select s.record_id from import_source s
        where s.workspace_id = @workspace and s.kind = 'company' and s.content_hash = ''
            and not exists (select 1 from import_source o where o.workspace_id = @workspace and o.kind = 'company' and o.record_id = s.record_id and o.content_hash <> '')
            and not exists (select 1 from profile p where p.workspace_id = @workspace and p.company_id = s.record_id)
            and not exists (select 1 from deal d where d.workspace_id = @workspace and d.company_id = s.record_id)
        """;
}
