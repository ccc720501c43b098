using Filon.Measure;
using Filon.Tests.Support;

namespace Filon.Tests.Measure.Ledger;

/// <summary>Anybody's records, the same for a seed, and the lead of each deal worked out from them one by one.</summary>
internal sealed class AnyRecords
{
    private const long Day = 86_400_000;
    private readonly List<(long Id, long Person, string Network, long? CreatedAt)> _profiles;
    private readonly List<(long Id, long Profile, long At, string Kind, string Channel, string? Campaign)> _touches;
    private readonly List<(long Id, long Profile, long At)> _conversions;
    private readonly List<(long Id, string Status, long CreatedAt, long? ClosedAt, string Type, long? Company, long[] Profiles)> _deals;

    public AnyRecords(int seed)
    {
        Workspace = seed;
        var random = new Random(seed);
        _profiles = [.. Enumerable.Range(1, 12).Select(id => (
            (long)id, (long)random.Next(1, 7), random.Next(2) == 0 ? "crm" : "x", random.Next(3) == 0 ? random.Next(200) * Day : (long?)null))];
        _touches = [.. Enumerable.Range(1, random.Next(40)).Select(id => (
            (long)id, (long)random.Next(1, 13), random.Next(200) * Day, random.Next(8) == 0 ? "lead" : "marketing",
            random.Next(2) == 0 ? "blog" : "email", random.Next(3) == 0 ? "spring" : null))];
        _conversions = [.. Enumerable.Range(1, random.Next(4)).Select(id => ((long)id, (long)random.Next(1, 13), random.Next(200) * Day))];
        _deals = [.. Enumerable.Range(1, 10).Select(id => (
            (long)id, new[] { "won", "open", "lost" }[random.Next(3)], random.Next(50, 200) * Day, (long?)(random.Next(100, 250) * Day),
            random.Next(3) == 0 ? "renewal" : "new", random.Next(2) == 0 ? random.Next(100, 103) : (long?)null,
            (long[])[.. Enumerable.Range(0, random.Next(3)).Select(_ => (long)random.Next(1, 13)).Distinct()]))];
    }

    public long Workspace { get; }

    public LedgerWorld World(TestDatabase test) => new(test, Workspace);

    public Dictionary<long, long> Leads() => _deals.ToDictionary(deal => deal.Id, deal =>
    {
        var persons = PersonsOf(deal.Profiles);
        var profiles = _profiles.Where(profile => persons.Contains(profile.Person)).ToList();
        var theirs = profiles.Select(profile => profile.Id).ToHashSet();
        var touches = _touches.Where(touch => theirs.Contains(touch.Profile)).ToList();
        var before = deal.Type != "new" ? long.MinValue : _deals
            .Where(other => other is { Status: "won", Type: "new" } && other.ClosedAt < deal.ClosedAt && PersonsOf(other.Profiles).Overlaps(persons))
            .Max(other => other.ClosedAt) ?? long.MinValue;
        List<long> signs =
        [
            .. profiles.Where(profile => profile is { Network: "crm", CreatedAt: not null }).Select(profile => profile.CreatedAt!.Value),
            .. touches.Where(touch => touch.Kind == "lead").Select(touch => touch.At),
            .. _conversions.Where(conversion => theirs.Contains(conversion.Profile)).Select(conversion => conversion.At),
        ];
        if (signs.Count == 0)
            signs.AddRange(touches.Where(touch => deal.Status == "open" || (deal.Status == "won" && touch.At > before && touch.At <= deal.ClosedAt)).Select(touch => touch.At));
        return signs.Append(deal.CreatedAt).Min();
    });

    private HashSet<long> PersonsOf(long[] profiles) =>
        [.. _profiles.Where(profile => profiles.Contains(profile.Id)).Select(profile => profile.Person)];

    public async Task WriteAsync(TestDatabase test)
    {
        await World(test).WriteAsync(
            "insert into workspace (id, slug, name, currency, time_zone, demonstration, created_at) values (@Workspace, @slug, 'W', 'EUR', 'Europe/Paris', false, 0)",
            new { Workspace, slug = $"w{Workspace}" });
        await World(test).SettleAsync(new() { Scope = JourneyScope.Person });
        await test.Database.WriteAsync(async to =>
        {
            await to.InsertManyAsync("person", ["workspace_id", "id", "name", "created_at"],
                Enumerable.Range(1, 6).Select(id => new object?[] { Workspace, (long)id, "Somebody", 0L }), default);
            await to.InsertManyAsync("profile", ["workspace_id", "id", "network", "network_key", "person_id", "is_own", "created_at"],
                _profiles.Select(made => new object?[] { Workspace, made.Id, made.Network, $"{made.Id}", made.Person, false, made.CreatedAt }), default);
            await to.InsertManyAsync("touch", ["workspace_id", "id", "profile_id", "happened_at", "sequence", "kind", "channel", "campaign", "channel_rule"],
                _touches.Select(made => new object?[] { Workspace, made.Id, made.Profile, made.At, made.Id, made.Kind, made.Channel, made.Campaign, "said-known" }), default);
            await to.InsertManyAsync("conversion", ["workspace_id", "id", "profile_id", "happened_at", "kind"],
                _conversions.Select(made => new object?[] { Workspace, made.Id, made.Profile, made.At, "demo" }), default);
            await to.InsertManyAsync("deal",
                ["workspace_id", "id", "deal_key", "name", "stage", "status", "type", "type_said", "amount_minor", "currency", "created_at", "closed_at", "company_id"],
                _deals.Select(made => new object?[]
                {
                    Workspace, made.Id, $"{made.Id}", "Deal", "stage", made.Status, made.Type, true, 1_000 + made.Id, "EUR", made.CreatedAt,
                    made.Status == "open" ? null : made.ClosedAt, made.Company,
                }), default);
            await to.InsertManyAsync("deal_profile", ["workspace_id", "deal_id", "profile_id"],
                _deals.SelectMany(made => made.Profiles.Select(profile => new object?[] { Workspace, made.Id, profile })), default);
        }, default);
    }
}
