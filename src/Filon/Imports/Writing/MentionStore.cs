using Filon.Storage;

namespace Filon.Imports.Writing;

/// <summary>Profiles, posts and companies that no line describes: they are there because a line mentions them, and only as long.</summary>
internal sealed class MentionStore
{
    /// <summary>Takes out what nothing mentions any more: profiles and posts, then companies, with their sources.</summary>
    public async Task SweepAsync(Transaction transaction, long workspace)
    {
        await transaction.ExecuteAsync(
            $"""
            delete from profile_email where workspace_id = @workspace and profile_id in ({UnusedProfiles});
            delete from identity_decision where workspace_id = @workspace and (profile_a in ({UnusedProfiles}) or profile_b in ({UnusedProfiles}));
            delete from identity_edge where workspace_id = @workspace and (profile_a in ({UnusedProfiles}) or profile_b in ({UnusedProfiles}));
            delete from profile where workspace_id = @workspace and id in ({UnusedProfiles});
            delete from import_source where workspace_id = @workspace and kind = 'profile' and content_hash = ''
                and not exists (select 1 from profile p where p.workspace_id = @workspace and p.id = import_source.record_id);
            delete from post where workspace_id = @workspace and id in ({UnusedPosts});
            delete from import_source where workspace_id = @workspace and kind = 'post' and content_hash = ''
                and not exists (select 1 from post p where p.workspace_id = @workspace and p.id = import_source.record_id);
            """, new { workspace });
        await transaction.ExecuteAsync(
            $"""
            delete from import_source where workspace_id = @workspace and kind = 'company' and content_hash = '' and record_id in ({UnusedCompanies});
            delete from company where workspace_id = @workspace and id in ({UnusedCompanies})
                and not exists (select 1 from import_source s where s.workspace_id = @workspace and s.kind = 'company' and s.record_id = company.id);
            """, new { workspace });
    }

    /// <summary>Profiles and deals that stand on companies about to go, with the lines that describe them.</summary>
    public Task<IReadOnlyList<DescribedRecord>> OnCompaniesAsync(Transaction transaction, long workspace, string kind, IReadOnlyCollection<long> companies) =>
        transaction.QueryAsync<DescribedRecord>(
            $"""
            select u.id, s.record_key, s.import_id, s.row_number, r.payload from {kind} u
            join import_source s on s.workspace_id = @workspace and s.record_id = u.id and s.kind = @kind
            join import_row r on r.workspace_id = @workspace and r.import_id = s.import_id and r.row_number = s.row_number
            where u.workspace_id = @workspace and {transaction.Dialect.Among("u.company_id", "companies")}
            order by s.import_id, s.row_number, u.id
            """, new { workspace, kind, companies = transaction.Dialect.List(companies) });

    /// <summary>Later imports whose touches, conversions and deals are of persons, or whose figures are of posts, that this import brought.</summary>
    public Task<IReadOnlyList<long>> StandingOnAsync(Transaction transaction, long workspace, long import) => transaction.QueryAsync<long>(
        """
        with brought as (
            select s.record_id from import_row r
            join import_source s on s.workspace_id = @workspace and s.kind = 'profile' and s.record_key = r.record_key
            where r.workspace_id = @workspace and r.import_id = @import and r.action = 'added' and r.kind = 'profile'
        ), published as (
            select p.network, p.network_key from import_row r
            join import_source s on s.workspace_id = @workspace and s.kind = 'post' and s.record_key = r.record_key
            join post p on p.workspace_id = @workspace and p.id = s.record_id
            where r.workspace_id = @workspace and r.import_id = @import and r.action = 'added' and r.kind = 'post'
        ), standing as (
            select t.id from touch t join brought b on b.record_id = t.profile_id where t.workspace_id = @workspace
            union select c.id from conversion c join brought b on b.record_id = c.profile_id where c.workspace_id = @workspace
            union select d.deal_id from deal_profile d join brought b on b.record_id = d.profile_id where d.workspace_id = @workspace
            union select f.id from figure f join published p on p.network = f.network and p.network_key = f.subject_key
                where f.workspace_id = @workspace and f.subject = 'post'
        )
        select distinct s.import_id from standing u
        join import_source s on s.workspace_id = @workspace and s.record_id = u.id
        where s.import_id <> @import order by s.import_id
        """, new { workspace, import });

    /// <summary>How many lists of events and calls, meetings or letters typed in here are of persons that this import brought.</summary>
    public Task<long> TypedOnAsync(Transaction transaction, long workspace, long import) => transaction.FirstAsync<long>(
        """
        with brought as (
            select s.record_id from import_row r
            join import_source s on s.workspace_id = @workspace and s.kind = 'profile' and s.record_key = r.record_key
            where r.workspace_id = @workspace and r.import_id = @import and r.action = 'added' and r.kind = 'profile'
        )
        select (select count(*) from event_guest g join brought b on b.record_id = g.profile_id where g.workspace_id = @workspace and (g.invited_at is not null or g.is_own_touch = true))
            + (select count(*) from activity a join touch t on t.workspace_id = a.workspace_id and t.id = a.id join brought b on b.record_id = t.profile_id where a.workspace_id = @workspace)
        """, new { workspace, import });

    private const string UnusedProfiles =
        """
        select s.record_id from import_source s
        where s.workspace_id = @workspace and s.kind = 'profile' and s.content_hash = ''
            and not exists (select 1 from touch t where t.workspace_id = @workspace and t.profile_id = s.record_id)
            and not exists (select 1 from conversion c where c.workspace_id = @workspace and c.profile_id = s.record_id)
            and not exists (select 1 from deal_profile d where d.workspace_id = @workspace and d.profile_id = s.record_id)
            and not exists (select 1 from event_guest g where g.workspace_id = @workspace and g.profile_id = s.record_id and g.invited_at is not null)
        """;

    private const string UnusedPosts =
        """
        select s.record_id from import_source s
        join post p on p.workspace_id = @workspace and p.id = s.record_id
        where s.workspace_id = @workspace and s.kind = 'post' and s.content_hash = ''
            and not exists (select 1 from figure f where f.workspace_id = @workspace and f.subject = 'post' and f.network = p.network and f.subject_key = p.network_key)
        """;

    private const string UnusedCompanies =
        """
        select c.id from company c
        where c.workspace_id = @workspace
            and not exists (select 1 from import_source o where o.workspace_id = @workspace and o.kind = 'company' and o.record_id = c.id and o.content_hash <> '')
            and not exists (select 1 from profile p where p.workspace_id = @workspace and p.company_id = c.id)
            and not exists (select 1 from deal d where d.workspace_id = @workspace and d.company_id = c.id)
        """;
}
