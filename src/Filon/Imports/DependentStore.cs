using Filon.Storage;

namespace Filon.Imports;

/// <summary>Which imports stand on another: their touches, conversions and deals refer to profiles or companies that it brought.</summary>
internal sealed class DependentStore
{
    public Task<IReadOnlyList<long>> OnAsync(Transaction transaction, long workspace, long import) => transaction.QueryAsync<long>(
        """
        with brought as (
            select r.kind, s.record_id from import_row r
            join import_source s on s.workspace_id = @workspace and s.kind = r.kind and s.record_key = r.record_key
            where r.workspace_id = @workspace and r.import_id = @import and r.action = 'added' and r.kind in ('profile', 'company')
        ), uses as (
            select t.id from touch t join brought b on b.kind = 'profile' and b.record_id = t.profile_id where t.workspace_id = @workspace
            union select c.id from conversion c join brought b on b.kind = 'profile' and b.record_id = c.profile_id where c.workspace_id = @workspace
            union select d.deal_id from deal_profile d join brought b on b.kind = 'profile' and b.record_id = d.profile_id where d.workspace_id = @workspace
            union select d.id from deal d join brought b on b.kind = 'company' and b.record_id = d.company_id
                where d.workspace_id = @workspace and not exists (select 1 from import_source m
                    where m.workspace_id = @workspace and m.kind = 'company' and m.record_id = d.company_id and m.content_hash = '')
            union select p.id from profile p join brought b on b.kind = 'company' and b.record_id = p.company_id
                where p.workspace_id = @workspace and not exists (select 1 from import_source m
                    where m.workspace_id = @workspace and m.kind = 'company' and m.record_id = p.company_id and m.content_hash = '')
        )
        select distinct s.import_id from uses u
        join import_source s on s.workspace_id = @workspace and s.record_id = u.id
        where s.import_id <> @import order by s.import_id
        """, new { workspace, import });
}
