using Filon.People;
using Filon.Privacy;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Privacy;

public sealed class KeptCountsTests
{
    private const string Counted = "select workspace_id, import_id, kind, action, coalesce(reason, '') as reason, count(*) as lines from import_row group by workspace_id, import_id, kind, action, coalesce(reason, '')";
    private const string Kept = "select workspace_id, import_id, kind, action, reason, lines from import_row_count";

    [Theory, EveryEngine]
    public async Task What_is_kept_for_the_pages_is_what_the_records_say(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        await AgreesAsync(world);
        (await world.OneAsync<long>("select count(*) from person where is_customer = true")).ShouldBe(2);

        await world.EraseAsync(await world.PersonAsync());
        await AgreesAsync(world);
        var facts = await world.Filon.Get<RegisterQuery>().ReadAsync(world.Workspace, default);
        facts.Customers.ShouldBe(1, "who was erased is nobody");
        facts.Touches.ShouldBe(await world.OneAsync<long>("select count(*) from touch"));
        facts.Sources.Sum(source => source.Profiles).ShouldBe(await world.OneAsync<long>(
            "select count(*) from profile f join import_source s on s.workspace_id = f.workspace_id and s.record_id = f.id and s.kind = 'profile' where f.network <> 'erased' and f.is_own = false"));
    }

    [Theory, EveryEngine]
    public async Task A_contact_since_the_dates_were_kept_moves_the_clock_all_the_same(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine, new FakeClock());
        var policy = await world.Filon.Get<PolicyStore>().FindAsync(world.Workspace, default);
        var (query, later) = (world.Filon.Get<RetentionQuery>(), NodaTime.Instant.FromUtc(2032, 1, 1, 0, 0));
        (await query.DueAsync(world.Workspace, policy, later, 100, default)).Count.ShouldBe(2);

        await world.Filon.Get<Database>().WriteAsync(transaction => transaction.ExecuteAsync(
            "update touch set happened_at = @at where profile_id in (select id from profile where network_key = '7002') or profile_id in (select profile_id from profile_email where email = 'bob@firm.example')",
            new { at = NodaTime.Instant.FromUtc(2031, 1, 1, 0, 0) }), default);
        (await query.DueAsync(world.Workspace, policy, later, 100, default)).ShouldHaveSingleItem().Name.ShouldContain("Zoraqix");
    }

    [Theory, EveryEngine]
    public async Task Persons_joined_or_separated_by_hand_are_dated_at_once(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine, new FakeClock());
        var policy = await world.Filon.Get<PolicyStore>().FindAsync(world.Workspace, default);
        var (query, persons, later) = (world.Filon.Get<RetentionQuery>(), world.Filon.Get<PersonStore>(), NodaTime.Instant.FromUtc(2032, 1, 1, 0, 0));
        var bob = await world.OneAsync<long>("select profile_id from profile_email where email = 'bob@firm.example'");
        var her = await world.OneAsync<long>("select profile_id from profile_email where email = 'zq.private@firm.example'");

        var edge = (await persons.LinkAsync(world.Workspace, bob, her, null, default)).Value;
        (await query.DueAsync(world.Workspace, policy, later, 100, default)).ShouldHaveSingleItem();
        (await persons.WithdrawAsync(world.Workspace, edge, default)).ShouldBeNull();
        (await query.DueAsync(world.Workspace, policy, later, 100, default)).Count.ShouldBe(2);
        await world.IdleAsync();
        await AgreesAsync(world);
    }

    private static async Task AgreesAsync(PrivacyWorld world)
    {
        (await world.OneAsync<long>($"select count(*) from ({Counted} except {Kept}) d")).ShouldBe(0);
        (await world.OneAsync<long>($"select count(*) from ({Kept} except {Counted}) d")).ShouldBe(0);
        (await world.OneAsync<long>("select count(*) from person where last_contact_at is null")).ShouldBe(0);
    }
}
