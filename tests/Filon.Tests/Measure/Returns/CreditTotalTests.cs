using Filon.Costs;
using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Channels;
using Filon.Measure.Returns;
using Filon.Storage;
using Filon.Tests.Measure.Ledger;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

/// <summary>The sums kept with the ledger against the lines themselves, on whatever was touched and sold.</summary>
public sealed class CreditTotalTests
{
    private static readonly LocalDate Beginning = new(1970, 1, 1);

    [Theory, EveryEngine]
    public async Task The_sums_kept_say_what_the_lines_say_as_of_any_day_and_from_any_day(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine, new FakeClock(LedgerWorld.Now));
        for (var seed = 1; seed <= 12; seed++)
        {
            var made = new AnyRecords(seed);
            await made.WriteAsync(test);
            await made.World(test).RecomputeAsync();
            var random = new Random(seed);
            foreach (var asked in new ReturnsQuestion[]
            {
                new(Beginning.PlusDays(300), Model.Linear), new(Beginning.PlusDays(random.Next(260)), Model.Linear),
                new(Beginning.PlusDays(random.Next(100, 260)), Model.Position) { From = Beginning.PlusDays(random.Next(200)) },
                new(new(1970, 6, 30), Model.First) { From = new(1970, 2, 1) },
            })
                await SameAsync(test, made.World(test), asked);
        }
    }

    private static async Task SameAsync(TestDatabase test, LedgerWorld world, ReturnsQuestion asked)
    {
        var workspace = new Workspace(world.Workspace, "w", "W", "EUR", "Europe/Paris", false, default);
        var kept = await Query(test).ReadAsync(workspace, asked, default);
        var straight = new ReturnsData
        {
            On = kept.On, From = kept.From, Model = kept.Model, Settings = kept.Settings, Book = kept.Book, Deals = kept.Deals,
            Credits = [.. (await world.LinesAsync()).Where(line => line.Model == kept.Model.Name())
                .Select(line => new DealCredit(line.DealId, line.Channel, line.Campaign, line.AmountMinor, line.Share))],
        };
        foreach (var by in new[] { RoiBy.Channel, RoiBy.Campaign })
        {
            var (report, expected) = (RoiReport.Of(kept, by), RoiReport.Of(straight, by));
            RoiReport.Of(await Query(test).ReadAsync(workspace, asked with { By = by }, default), by).Rows.ShouldBe(expected.Rows);
            report.Rows.ShouldBe(expected.Rows, $"{world.Workspace} {asked}");
            report.Cohorts.ShouldBe(expected.Cohorts);
            report.Total.ShouldBe(expected.Total);
            foreach (var (name, figure) in report.Rows.Append((Name: null!, Figure: report.Total)))
            {
                var behind = RoiLines.Of(await Query(test).ReadAsync(workspace, asked with { Sums = false, Behind = (by, name) }, default), by, name, null);
                (behind.RevenueMinor, behind.NewCustomers).ShouldBe((figure.RevenueMinor, figure.Customers), $"{world.Workspace} {asked} {name}");
            }
        }

        Flat(CocaReport.Of(kept, PeriodLength.Month, 0)).ShouldBe(Flat(CocaReport.Of(straight, PeriodLength.Month, 0)));
    }

    private static IEnumerable<(string Period, string Channel, CocaFigure Figure)> Flat(CocaReport report) =>
        report.Periods.SelectMany(row => row.Channels.Select(channel => (row.Period.Name, channel.Channel, channel.Figure)).Append((row.Period.Name, "", row.Total)));

    private static ReturnsQuery Query(TestDatabase test) => new(
        test.Database,
        new CostBookQuery(
            new(test.Database, test.Ids), new(test.Database, test.Ids), new(test.Database, test.Ids), new(test.Database), new(test.Database)),
        new MeasureSettingsStore(test.Database), new ChannelStore(test.Database));
}
