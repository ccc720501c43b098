using Filon.Costs;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Costs;

public sealed class CostStoresTests
{
    private const long Ours = 1, Theirs = 2;

    [Theory, EveryEngine]
    public async Task A_deleted_cost_comes_back_as_it_was_under_its_id(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var store = new CostStore(test.Database, test.Ids);
        var kept = await store.PutAsync(Ours, Invoice, default);

        (await store.DeleteAsync(Ours, kept.Id, default)).ShouldBe(kept);
        (await store.ListAsync(Ours, null, default)).ShouldBeEmpty();
        await store.PutAsync(Ours, kept, default);
        (await store.ListAsync(Ours, null, default)).ShouldBe([kept]);
        await store.PutAsync(Ours, kept with { Amount = new(-5_00, "USD"), Category = CostCategory.SocialCharges, Side = CostSide.Keeping }, default);
        (await store.FindAsync(Ours, kept.Id, default))!.Amount.ShouldBe(new(-5_00, "USD"));
    }

    [Theory, EveryEngine]
    public async Task Hours_are_refused_where_a_share_of_salary_covers_the_role_and_month(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var (hours, shares) = (new HoursStore(test.Database, test.Ids), new StaffShareStore(test.Database, test.Ids));
        (await shares.PutAsync(Ours, HalfOfTheWriter, default)).Succeeded.ShouldBeTrue();

        var refused = await hours.PutAsync(Ours, [Morning(5), Morning(3)], default);
        refused.Failure!.Kind.ShouldBe(FailureKind.Conflict);
        refused.Failure.Sentence.En.ShouldContain("“writer” is already counted by a share of salary in March 2026");
        (await hours.ListAsync(Ours, null, default)).ShouldBeEmpty();
        (await hours.PutAsync(Ours, [Morning(5)], default)).Value.Count.ShouldBe(1);
        (await hours.PutAsync(Theirs, [Morning(3)], default)).Succeeded.ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task A_share_of_salary_is_refused_where_the_role_has_hours(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var (hours, shares) = (new HoursStore(test.Database, test.Ids), new StaffShareStore(test.Database, test.Ids));
        await hours.PutAsync(Ours, [Morning(4)], default);

        var refused = await shares.PutAsync(Ours, HalfOfTheWriter, default);
        refused.Failure!.Sentence.Fr.ShouldContain("a des heures saisies en avril 2026");
        (await shares.PutAsync(Ours, HalfOfTheWriter with { LastMonth = new(2026, 3) }, default)).Succeeded.ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task The_book_of_a_workspace_holds_its_own_costs_alone(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var (costs, hours, shares) = (new CostStore(test.Database, test.Ids), new HoursStore(test.Database, test.Ids), new StaffShareStore(test.Database, test.Ids));
        var (rates, exchange) = (new RoleRateStore(test.Database), new ExchangeRateStore(test.Database));
        await costs.PutAsync(Ours, Invoice with { Amount = new(100_00, "USD") }, default);
        await costs.PutAsync(Theirs, Invoice, default);
        await shares.PutAsync(Ours, HalfOfTheWriter, default);
        await hours.PutAsync(Ours, [Morning(3) with { Role = "Designer" }], default);
        await rates.PutAsync(Ours, new("Designer", new(2026, 1), new(30_00, "EUR")), default);
        await exchange.PutAsync(Ours, new("USD", new(2026, 3, 1), 0.5), default);

        var query = new CostBookQuery(costs, hours, shares, rates, exchange);
        var book = await query.ReadAsync(Workspace(Ours), new(2026, 4, 30), default);
        book.Gaps.ShouldBeEmpty();
        book.Total.ShouldBe(50_00 + 2 * 2_250_00 + 90_00);
        (await query.ReadAsync(Workspace(Theirs), new(2026, 4, 30), default)).Total.ShouldBe(100_00);
        (await rates.DeleteAsync(Theirs, "Designer", new(2026, 1), default)).ShouldBeNull();
        (await exchange.DeleteAsync(Ours, "USD", new(2026, 3, 1), default)).ShouldBe(new("USD", new(2026, 3, 1), 0.5));
    }

    private static CostEntry Invoice => new()
    {
        Id = 0, SpentOn = new(2026, 3, 9), Side = CostSide.Marketing, Category = CostCategory.Advertising, Channel = "Ads", Campaign = "Spring",
        Label = "Invoice 7", Amount = new(100_00, "EUR"),
    };

    private static StaffShare HalfOfTheWriter => new()
    {
        Id = 0, Role = "Writer", FirstMonth = new(2026, 3), LastMonth = new(2026, 4), Salary = new(3_000_00, "EUR"), ChargesRate = 0.5, Share = 0.5, Channel = "Blog",
    };

    private static HoursEntry Morning(int month) => new() { Id = 0, WorkedOn = new(2026, month, 2), Role = "writer", Minutes = 180, Channel = "Blog" };

    private static Workspace Workspace(long id) => new(id, "w", "W", "EUR", "Europe/Paris", false, Instant.FromUtc(2026, 1, 1, 0, 0));
}
