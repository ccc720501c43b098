using System.Data.Common;
using Dapper;
using Filon.Storage;

namespace Filon.People;

/// <summary>What happened with a person or a firm, in order, and what each touch earned.</summary>
public sealed class JourneyQuery(Database database)
{
    public const int MostSteps = 400;
    // in a firm's journey the steps of somebody who objected, or was erased, count without a name
    private const string Who = $"case when p.id in ({PersonQuery.Hidden}) then null else p.id end as person_id, case when p.id in ({PersonQuery.Hidden}) then null else p.name end as person";
    // "cross join": SQLite then starts from the person, whatever it knows or does not know of the tables, and never from a million touches
    private const string ProfilesOf = "person p cross join profile f", OfPerson = "p.id = @id", OfCompany = "p.company_id = @id";
    private const string TheirProfiles = "p.workspace_id = @workspace and f.workspace_id = @workspace and f.person_id = p.id";
    private const string DealsOfPerson = "d.id in (select l.deal_id from profile f cross join deal_profile l where f.workspace_id = @workspace and f.person_id = @id and l.workspace_id = @workspace and l.profile_id = f.id)";

    /// <param name="model">Under whose name the ledger's lines are kept.</param>
    public Task<Journey> OfPersonAsync(long workspace, long person, string model, CancellationToken cancel) =>
        ReadAsync(workspace, OfPerson, DealsOfPerson, person, model, cancel);

    /// <inheritdoc cref="OfPersonAsync"/>
    public Task<Journey> OfCompanyAsync(long workspace, long company, string model, CancellationToken cancel) =>
        ReadAsync(workspace, OfCompany, "d.company_id = @id", company, model, cancel);

    /// <summary>The model in force; "both" until the workspace agrees on another.</summary>
    public async Task<string> ModelAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<string>("select model from measure_settings where workspace_id = @workspace", new { workspace }) ?? "both";
    }

    private async Task<Journey> ReadAsync(long workspace, string whose, string deals, long id, string model, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var parameters = new { workspace, id, take = MostSteps + 1 };
        var touches = (await connection.QueryAsync<JourneyStep>(Touches(whose), parameters)).AsList();
        var conversions = await connection.QueryAsync<JourneyStep>(
            $"""
            select 'conversion' as what, n.id, n.happened_at, n.kind, n.amount_minor, n.currency, n.label, n.heard_of_us, {Who}
            from {ProfilesOf}
            cross join conversion n
            where {TheirProfiles} and {whose} and n.workspace_id = @workspace and n.profile_id = f.id
            order by n.happened_at desc, n.id limit @take
            """, parameters);
        var steps = touches.Take(MostSteps).Concat(conversions.Take(MostSteps)).Concat(await DealsAsync(connection, deals, parameters));
        var earned = await EarnedAsync(connection, workspace, model, touches.ConvertAll(touch => touch.Id));
        return new(
            [.. steps.OrderBy(step => step.HappenedAt).ThenBy(step => step.What == "touch" ? 0 : 1).ThenBy(step => step.Sequence).ThenBy(step => step.Id)
                .Select(step => step.What == "touch" && earned.TryGetValue(step.Id, out var minor) ? step with { EarnedMinor = minor } : step)],
            model, touches.Count > MostSteps);
    }

    internal static string TouchesOfPerson => Touches(OfPerson);

    internal static string TouchesOfCompany => Touches(OfCompany);

    private static string Touches(string whose) =>
        $"""
        select t.id, t.happened_at, t.sequence, t.kind, t.channel, t.channel_rule, t.campaign, t.source, t.medium, t.referrer, t.url, t.introducer, t.label,
            o.text as post, {Who}
        from {ProfilesOf}
        cross join touch t
        left join post o on o.workspace_id = t.workspace_id and o.network = 'x' and o.network_key = t.post_key
        where {TheirProfiles} and {whose} and t.workspace_id = @workspace and t.profile_id = f.id
        order by t.happened_at desc, t.sequence desc limit @take
        """;

    private static async Task<IEnumerable<JourneyStep>> DealsAsync(DbConnection connection, string which, object parameters)
    {
        const string Columns = "d.id, d.type as kind, d.name as label, d.amount_minor, d.currency";
        return await connection.QueryAsync<JourneyStep>(
            $"""
            select 'opened' as what, d.created_at as happened_at, {Columns} from deal d where d.workspace_id = @workspace and {which}
            union all
            select d.status as what, d.closed_at as happened_at, {Columns} from deal d where d.workspace_id = @workspace and d.status in ('won', 'lost') and d.closed_at is not null and {which}
            order by happened_at, id limit @take
            """, parameters);
    }

    private async Task<IReadOnlyDictionary<long, long>> EarnedAsync(DbConnection connection, long workspace, string model, List<long> touches) =>
        (await connection.QueryAsync<(long Touch, long Minor)>(
            $"""
            select touch_id, cast(sum(amount_minor) as bigint) from ledger_line
            where workspace_id = @workspace and model = @model and {database.Dialect.Among("touch_id", "touches")}
            group by touch_id order by touch_id
            """, new { workspace, model, touches = database.Dialect.List(touches) })).ToDictionary(row => row.Touch, row => row.Minor);
}
