using Filon.Costs;
using Filon.Server.Api;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Costs;

/// <summary>The book read month by month is the book read whole.</summary>
public sealed class NewestCostsTests
{
    private static readonly LocalDate Today = new(2026, 6, 17);

    [Theory, EveryEngine]
    public async Task Page_by_page_the_lines_are_those_of_the_whole_book(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var (books, workspace) = await FillAsync(test);
        var whole = Order((await books.ReadAsync(workspace, Today, default)).Lines);
        whole.Count.ShouldBeGreaterThan(90);
        whole.Select(line => line.Origin).Distinct().Count().ShouldBe(4);

        foreach (var limit in new[] { 1, 7, 1000 })
            (await WalkAsync(books, workspace, limit, _ => true)).ShouldBe(whole);
        (await WalkAsync(books, workspace, 3, line => line.Channel == "Blog")).ShouldBe(whole.Where(line => line.Channel == "Blog"));
        (await WalkAsync(books, workspace with { Id = 99 }, 3, _ => true)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_page_reads_no_more_months_than_it_takes(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var (books, workspace) = await FillAsync(test);
        var lines = await books.NewestAsync(workspace, Today, _ => true, 1, default);
        lines.ShouldAllBe(line => line.Month == Today.ToYearMonth());
    }

    private static async Task<List<CostLine>> WalkAsync(CostBookQuery books, Workspace workspace, int limit, Func<CostLine, bool> asked)
    {
        List<CostLine> seen = [];
        for (Slice<(LocalDate Day, long Source, CostOrigin Origin)> slice = new(limit, null, _ => "more"); ;)
        {
            var lines = await books.NewestAsync(
                workspace, slice.After?.Day ?? Today, line => slice.IsBehind(KeyOf(line), descending: true) && asked(line), slice.Take, default);
            var page = slice.Cut(lines, KeyOf, line => line, descending: true);
            seen.AddRange(page.Items);
            if (page.Next is null) return seen;
            slice = slice with { After = KeyOf(seen[^1]) };
        }
    }

    private static async Task<(CostBookQuery Books, Workspace Workspace)> FillAsync(TestDatabase test)
    {
        CostStore costs = new(test.Database, test.Ids);
        HoursStore hours = new(test.Database, test.Ids);
        StaffShareStore shares = new(test.Database, test.Ids);
        RoleRateStore rates = new(test.Database);
        var owner = (await new AccountStore(test.Database, test.Ids, test.Clock).AddAsync(AccountDraft.Parse(BreachedPasswords.None, "a@example.org", "A", "a fine long password").Value, "-", default)).Value;
        var workspace = await new WorkspaceStore(test.Database, test.Ids, test.Clock).CreateAsync(WorkspaceDraft.Parse("Acme", "EUR", "Europe/Paris").Value, owner.Id, demonstration: false, default);
        await rates.PutAsync(workspace.Id, new("Seller", new(2025, 1), new(40_00, "EUR")), default);
        (await shares.PutAsync(workspace.Id, new() { Id = 0, Role = "Writer", FirstMonth = new(2025, 11), Salary = new(3_000_00, "EUR"), ChargesRate = 0.5, Share = 0.5, Side = CostSide.Marketing, Channel = "Blog" }, default)).Succeeded.ShouldBeTrue();
        for (var i = 0; i < 60; i++)
        {
            var day = new LocalDate(2024, 3, 1).PlusDays(i * i % 900);
            await costs.PutAsync(workspace.Id, new() { Id = 0, SpentOn = day, Side = CostSide.Marketing, Category = CostCategory.Hosting, Channel = i % 3 == 0 ? "Blog" : null, Amount = new(i * 100, "EUR") }, default);
            (await hours.PutAsync(workspace.Id, [new() { Id = 0, WorkedOn = day, Role = i % 5 == 0 ? "Nobody" : "Seller", Minutes = 60, Side = CostSide.Sales }], default)).Succeeded.ShouldBeTrue();
        }

        return (new(costs, hours, shares, rates, new(test.Database)), workspace);
    }

    private static (LocalDate Day, long Source, CostOrigin Origin) KeyOf(CostLine line) => (line.Day, line.SourceId, line.Origin);

    private static List<CostLine> Order(IEnumerable<CostLine> lines) => [.. lines.OrderByDescending(KeyOf)];
}
