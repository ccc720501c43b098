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
    private const string OfPerson = "f.person_id = @id", OfCompany = "p.company_id = @id";

    /// <param name="model">Under whose name the ledger's lines are kept.</param>
    public Task<Journey> OfPersonAsync(long workspace, long person, string model, CancellationToken cancel) =>
        ReadAsync(workspace, OfPerson,
            "d.id in (select l.deal_id from deal_profile l join profile f on f.workspace_id = l.workspace_id and f.id = l.profile_id where l.workspace_id = @workspace and f.person_id = @id)",
            person, model, cancel);

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
        var touches = (await connection.QueryAsync<JourneyStep>(
            $"""
            select t.id, t.happened_at, t.sequence, t.kind, t.channel, t.channel_rule, t.campaign, t.source, t.medium, t.referrer, t.url, t.introducer, t.label,
                o.text as post, {Who}
            from person p
            join profile f on f.workspace_id = p.workspace_id and f.person_id = p.id
            join touch t on t.workspace_id = f.workspace_id and t.profile_id = f.id
            left join post o on o.workspace_id = t.workspace_id and o.network = 'x' and o.network_key = t.post_key
            where p.workspace_id = @workspace and {whose}
            order by t.happened_at desc, t.sequence desc limit @take
            """, parameters)).AsList();
        var conversions = await connection.QueryAsync<JourneyStep>(
            $"""
            select 'conversion' as what, n.id, n.happened_at, n.kind, n.amount_minor, n.currency, n.label, n.heard_of_us, {Who}
            from person p
            join profile f on f.workspace_id = p.workspace_id and f.person_id = p.id
            join conversion n on n.workspace_id = f.workspace_id and n.profile_id = f.id
            where p.workspace_id = @workspace and {whose}
            order by n.happened_at desc, n.id limit @take
            """, parameters);
        var steps = touches.Take(MostSteps).Concat(conversions.Take(MostSteps)).Concat(await DealsAsync(connection, deals, parameters));
        var earned = await EarnedAsync(connection, workspace, model, touches.ConvertAll(touch => touch.Id));
        return new(
            [.. steps.OrderBy(step => step.HappenedAt).ThenBy(step => step.What == "touch" ? 0 : 1).ThenBy(step => step.Sequence).ThenBy(step => step.Id)
                .Select(step => step.What == "touch" && earned.TryGetValue(step.Id, out var minor) ? step with { EarnedMinor = minor } : step)],
            model, touches.Count > MostSteps);
    }

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
