using Dapper;
using Filon.Costs;
using Filon.Jobs;
using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Tests.Support;
using NodaTime.Text;

namespace Filon.Tests.Measure;

/// <summary>A small workspace written straight into the tables: persons, their touches, and what was won.</summary>
internal sealed class LedgerWorld(Database database, Ids ids, TimeProvider clock, long workspace) : IAsyncDisposable
{
    private readonly TestDatabase? _test;
    private long _sequence;

    public LedgerWorld(TestDatabase test, long workspace = 1) : this(test.Database, test.Ids, test.Clock, workspace) => _test = test;

    public static readonly DateTimeOffset Now = new(2026, 6, 30, 12, 0, 0, TimeSpan.Zero);

    public TestDatabase Test => _test ?? throw new InvalidOperationException("This world is in a running product");

    public long Workspace => workspace;

    public Database Database => database;

    public LedgerStore Store { get; } = new(database, clock, new JobStore(database, ids, clock));

    public MeasureSettingsStore Settings { get; } = new(database);

    public static async Task<LedgerWorld> CreateAsync(Engine engine, string currency = "EUR")
    {
        var world = new LedgerWorld(await TestDatabase.CreateAsync(engine, new FakeClock(Now)));
        await world.WriteAsync(
            """
            insert into workspace (id, slug, name, currency, time_zone, demonstration, created_at)
            values (@id, 'acme', 'Acme', @currency, 'Europe/Paris', false, 0)
            """, new { id = world.Workspace, currency });
        return world;
    }

    public static long At(string time) => InstantPattern.General.Parse(time.Length == 10 ? time + "T10:00:00Z" : time).Value.ToUnixTimeMilliseconds();

    public async Task<long> PersonAsync(string name, long? company = null)
    {
        var id = ids.Next();
        await WriteAsync("insert into person (workspace_id, id, name, company_id, created_at) values (@workspace, @id, @name, @company, 0)",
            new { workspace, id, name, company });
        await WriteAsync(
            """
            insert into profile (workspace_id, id, network, network_key, person_id, name, is_own)
            values (@workspace, @id, 'crm', @key, @id, @name, false)
            """, new { workspace, id, key = $"{id}", name });
        return id;
    }

    public async Task<long> CompanyAsync(string name)
    {
        var id = ids.Next();
        await WriteAsync("insert into company (workspace_id, id, name, name_folded, created_at) values (@workspace, @id, @name, @name, 0)",
            new { workspace, id, name });
        return id;
    }

    public async Task<long> TouchAsync(long person, string time, string channel, string kind = "marketing", string? campaign = null, string? introducer = null, string? post = null)
    {
        var id = ids.Next();
        await WriteAsync(
            """
            insert into touch (workspace_id, id, profile_id, happened_at, sequence, kind, channel, channel_rule, said_channel, campaign, introducer, post_key)
            values (@workspace, @id, @person, @at, @sequence, @kind, @channel, 'said-known', @channel, @campaign, @introducer, @post)
            """, new { workspace, id, person, at = At(time), sequence = ++_sequence, kind, channel, campaign, introducer, post });
        return id;
    }

    public async Task<long> DealAsync(
        string name, string closed, long? minor, IEnumerable<long> persons, long? company = null, string type = "new", string currency = "EUR", string status = "won")
    {
        var id = ids.Next();
        await WriteAsync(
            """
            insert into deal (workspace_id, id, deal_key, name, stage, status, type, type_said, amount_minor, currency, created_at, closed_at, company_id)
            values (@workspace, @id, @key, @name, 'won', @status, @type, true, @minor, @currency, 0, @closed, @company)
            """, new { workspace, id, key = $"{id}", name, status, type, minor, currency, closed = closed == "" ? (long?)null : At(closed), company });
        foreach (var person in persons)
            await WriteAsync("insert into deal_profile (workspace_id, deal_id, profile_id) values (@workspace, @id, @person)", new { workspace, id, person });
        return id;
    }

    public Task WriteAsync(string sql, object parameters) => Database.WriteAsync(transaction => transaction.ExecuteAsync(sql, parameters), default);

    public Task SettleAsync(MeasureSettings settings) =>
        Database.WriteAsync(transaction => MeasureSettingsStore.WriteAsync(transaction, workspace, settings), default);

    public RecomputeLedger Recompute => new(Database, Settings, new ExchangeRateStore(Database));

    /// <summary>Marks the figures stale, as an import does, and computes them.</summary>
    public async Task RecomputeAsync()
    {
        await Database.WriteAsync(transaction => Store.RequestAsync(transaction, workspace), default);
        await Recompute.RunAsync(workspace, default);
    }

    /// <summary>What a model credits, in cents, by channel.</summary>
    public async Task<Dictionary<string, long>> CreditsAsync(Model model, long? deal = null) =>
        (await LinesAsync()).Where(line => line.Model == model.KeptAs().Name() && (deal is null || line.DealId == deal))
            .GroupBy(line => line.Channel).ToDictionary(group => group.Key, group => group.Sum(line => line.AmountMinor));

    public async Task<IReadOnlyList<Line>> LinesAsync()
    {
        await using var connection = await Database.OpenAsync(default);
        return (await connection.QueryAsync<Line>(
            """
            select model, deal_id, line as line_number, touch_id, channel, campaign, happened_at, share, amount_minor, closed_at
            from ledger_line where workspace_id = @workspace order by model, deal_id, line
            """, new { workspace })).ToList();
    }

    public async Task<long> StaleAtAsync()
    {
        await using var connection = await Database.OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>("select stale_at from measure_state where workspace_id = @workspace", new { workspace });
    }

    public ValueTask DisposeAsync() => _test?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal sealed record Line(
        string Model, long DealId, long LineNumber, long? TouchId, string Channel, string? Campaign, long? HappenedAt, double Share, long AmountMinor, long ClosedAt);
}
