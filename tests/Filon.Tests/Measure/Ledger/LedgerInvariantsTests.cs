using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Measure.Ledger;

/// <summary>What holds for whatever was touched and sold, by every model.</summary>
public sealed class LedgerInvariantsTests
{
    [Fact]
    public void The_shares_of_a_deal_sum_to_one_and_its_cents_to_its_amount() =>
        ForAny(made => made.ByDeal().All(deal =>
            Math.Abs(deal.Sum(line => line.Share) - 1) < 1e-9 && deal.Sum(line => line.Minor) == made.Amount(deal.Key.Deal)));

    [Fact]
    public void The_sum_over_channels_equals_the_sum_over_deals_to_the_cent() =>
        ForAny(made => made.Lines.GroupBy(line => line.Model).All(model =>
            model.GroupBy(line => line.Channel).Sum(channel => channel.Sum(line => line.Minor)) == made.Input.Data.Deals.Sum(deal => deal.AmountMinor)));

    [Fact]
    public void The_totals_are_the_sums_of_the_lines() =>
        ForAny(made => made.Totals.GroupBy(row => (Model: (string)row[1]!, Dimension: (string)row[2]!)).All(group =>
            group.Sum(row => (long)row[5]!) == made.Lines.Where(line => line.Model == group.Key.Model).Sum(line => line.Minor)
            && group.Sum(row => (long)row[7]!) == made.Lines.Count(line => line.Model == group.Key.Model)));

    [Fact]
    public void Nothing_after_the_sale_is_credited_and_no_line_goes_against_its_deal() =>
        ForAny(made => made.Lines.All(line => (line.At is null || line.At <= line.ClosedAt)
            && line.Share is > 0 and <= 1 + 1e-12 && Math.Sign(line.Minor) * Math.Sign(made.Amount(line.Deal)) >= 0));

    [Fact]
    public void The_order_in_which_touches_are_read_changes_nothing() =>
        ForAny(made => Made.Of(made.Seed, reversed: true).Lines.SequenceEqual(made.Lines));

    [Fact]
    public void The_population_models_conserve_the_total() =>
        ForAny(made => made.Population.Where(credit => credit.AmountMinor is not null).GroupBy(credit => credit.Model)
            .All(model => model.Sum(credit => credit.AmountMinor) == made.Input.Data.Deals.Sum(deal => deal.AmountMinor)));

    private static void ForAny(Func<Made, bool> holds) =>
        Prop.ForAll<int>(seed => holds(Made.Of(seed))).QuickCheckThrowOnFailure();

    private sealed record Line(string Model, long Deal, long Number, string Channel, long? At, double Share, long Minor, long ClosedAt);

    private sealed record Made(int Seed, LedgerInput Input, List<Line> Lines, List<object?[]> Totals, List<PopulationCredit> Population)
    {
        public long Amount(long deal) => Input.Data.Deals.Single(made => made.Id == deal).AmountMinor;

        public IEnumerable<IGrouping<(string Model, long Deal), Line>> ByDeal() => Lines.GroupBy(line => (line.Model, line.Deal));

        public static Made Of(int seed, bool reversed = false)
        {
            var random = new Random(seed);
            var settings = new MeasureSettings { LookbackDays = random.Next(3) == 0 ? random.Next(40) : null, Scope = (JourneyScope)random.Next(2) };
            var names = new LedgerNames();
            foreach (var channel in new[] { "twitter", "email", "event", "blog" }) names.Channels.Number(channel);
            var companies = Enumerable.Range(1, 8).Where(_ => random.Next(2) == 0).ToDictionary(person => (long)person, _ => 100L + random.Next(3));
            LedgerTouch[] touches = [.. Enumerable.Range(1, random.Next(60)).Select(i => new LedgerTouch(
                i, random.Next(1, 9), random.Next(100) * 86_400_000L, random.Next(3), (TouchKind)random.Next(4), random.Next(4), -1, -1, -1))];
            if (reversed) Array.Reverse(touches);
            List<WonDeal> deals = [.. Enumerable.Range(1, random.Next(1, 12)).Select(i => new WonDeal(
                i, random.Next(2) == 0, random.Next(4) == 0 ? 0 : random.Next(-5_000, 1_000_000), random.Next(110) * 86_400_000L,
                random.Next(2) == 0 ? 100 + random.Next(3) : null, [.. Enumerable.Range(0, random.Next(3)).Select(_ => (long)random.Next(1, 9))]))];

            var input = new LedgerInput(new LedgerData(touches, names, companies, deals), [], settings, DateTimeZone.Utc, 0);
            var journeys = new Journeys(input.Data, settings);
            var population = new PopulationCredits(input.Data, journeys);
            var writing = new LedgerWriting(input, journeys, population);
            List<Line> lines = [.. writing.Deals(1).SelectMany(deal => deal.Rows).Select(row => new Line(
                (string)row[1]!, (long)row[2]!, (long)row[3]!, (string)row[5]!, (long?)row[7], (double)row[8]!, (long)row[9]!, (long)row[10]!))];
            return new(seed, input, lines, [.. writing.Totals.Rows(1)], [.. population.Credits()]);
        }
    }
}
