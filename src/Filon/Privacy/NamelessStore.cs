using Filon.Storage;

namespace Filon.Privacy;

/// <summary>
/// Empties the rows of a person. Those that carry money or a date in somebody's journey stay under a number, so that no total changes;
/// all others go.
/// </summary>
internal sealed class NamelessStore(Transaction transaction, long workspace, IReadOnlyList<long> profiles)
{
    /// <summary>What stands in place of a name, in both languages.</summary>
    public const string Nobody = "(effacé·e · erased)";

    private readonly object _values = new { workspace, profiles = transaction.Dialect.List(profiles), Nobody };

    /// <summary>Ids of the records that lines of imports became.</summary>
    public async Task<IReadOnlyList<long>> RecordsAsync() => await transaction.QueryAsync<long>(
        $"""
        select id from profile where workspace_id = @workspace and {Mine("id")}
        union select id from touch where workspace_id = @workspace and {Mine("profile_id")}
        union select id from conversion where workspace_id = @workspace and {Mine("profile_id")}
        union {Follows("f.id")}
        order by 1
        """, _values);

    /// <returns>How many rows, by table.</returns>
    public async Task<Dictionary<string, long>> RunAsync(long person)
    {
        Dictionary<string, long> counts = new()
        {
            ["follow"] = await RunAsync($"update follow set network = 'erased', account_key = cast(id as text) where workspace_id = @workspace and id in ({Follows("f.id")})"),
            ["follow_sighting"] = await RunAsync($"delete from follow_sighting where workspace_id = @workspace and {IsMine("follow_sighting")}"),
            ["follow_decision"] = await RunAsync($"delete from follow_decision where workspace_id = @workspace and {IsMine("follow_decision")}"),
            ["introduction"] = await RunAsync(
                $"""
                update introduction set note = null, introducer = case when {Mine("introducer_profile_id")} then @Nobody else introducer end,
                    introduced = case when {Mine("introduced_profile_id")} then @Nobody else introduced end
                where workspace_id = @workspace and ({Mine("introducer_profile_id")} or {Mine("introduced_profile_id")})
                """),
            ["answer"] = await RunAsync($"update post set reply_to_key = null, reply_to_account = null where workspace_id = @workspace and reply_to_account in ({Accounts})"),
            ["profile_email"] = await RunAsync($"delete from profile_email where workspace_id = @workspace and {Mine("profile_id")}"),
            ["identity_edge"] = await RunAsync($"delete from identity_edge where workspace_id = @workspace and ({Mine("profile_a")} or {Mine("profile_b")})"),
            ["touch"] = await RunAsync($"update touch set label = null, url = null, referrer = null where workspace_id = @workspace and {Mine("profile_id")}"),
            ["conversion"] = await RunAsync($"update conversion set label = null, heard_of_us = null where workspace_id = @workspace and {Mine("profile_id")}"),
        };
        await RunAsync($"update activity set note = null where workspace_id = @workspace and id in (select t.id from touch t where t.workspace_id = @workspace and {Mine("t.profile_id")})");
        counts["event_guest"] = await RunAsync($"delete from event_guest where workspace_id = @workspace and touch_id is null and {Mine("profile_id")}");
        await RunAsync($"delete from identity_decision where workspace_id = @workspace and ({Mine("profile_a")} or {Mine("profile_b")})");
        await RunAsync($"delete from privacy_mark where workspace_id = @workspace and {Mine("profile_id")}");
        counts["profile"] = await RunAsync(
            $"""
            update profile set network = 'erased', network_key = cast(id as text), handle = null, linkedin = null, name = null, name_folded = null, phone = null, title = null,
                company_name = null, country = null, lifecycle_stage = null, original_source = null, created_at = null
            where workspace_id = @workspace and {Mine("id")}
            """);
        await transaction.ExecuteAsync("delete from person_word where workspace_id = @workspace and person_id = @person", new { workspace, person });
        await transaction.ExecuteAsync(
            "update person set name = @Nobody, title = null, stage = null, words = '' where workspace_id = @workspace and id = @person", new { workspace, person, Nobody });
        return counts;
    }

    private string Accounts => $"select network_key from profile where workspace_id = @workspace and network = 'x' and {Mine("id")}";

    private string Follows(string columns) =>
        $"select {columns} from follow f join profile p on p.workspace_id = @workspace and p.network = f.network and p.network_key = f.account_key where f.workspace_id = @workspace and {Mine("p.id")}";

    private string IsMine(string table) =>
        $"exists (select 1 from profile p where p.workspace_id = @workspace and p.network = {table}.network and p.network_key = {table}.account_key and {Mine("p.id")})";

    private string Mine(string column) => transaction.Dialect.Among(column, "profiles");

    private async Task<long> RunAsync(string sql) => await transaction.ExecuteAsync(sql, _values);
}
