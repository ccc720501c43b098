using Filon.Measure.Attribution;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Filon.Tests.Measure.Attribution;

public sealed class AttributionProperties
{
    private static readonly Gen<(int[] Path, int Conversions, int Nulls)[]> Paths =
        Gen.NonEmptyListOf(
            from path in Gen.NonEmptyListOf(Gen.Choose(0, 5))
            from conversions in Gen.Choose(0, 3)
            from nulls in Gen.Choose(0, 3)
            select (path.ToArray(), conversions, nulls)).Select(list => list.Append(([0, 1], 1, 1)).ToArray());

    private static readonly Gen<JourneyTouch[]> Journeys =
        Gen.NonEmptyListOf(
            from days in Gen.Choose(0, 400)
            from channel in Gen.Choose(0, 8)
            from kind in Gen.Choose(0, 3)
            select new JourneyTouch(days * 86_400_000L, channel, (TouchKind)kind)).Select(list => list.OrderBy(touch => touch.Time).ToArray());

    [Fact]
    public void The_shares_of_a_deal_sum_to_one_or_what_is_left_is_unattributed() => Holds(Journeys, journey =>
    {
        var settings = ShareSettings.Default with { RemovalEffects = Enumerable.Range(1, 9).Select(i => i / 10.0).ToArray() };
        foreach (var model in Models.DealByDeal)
        {
            var shares = DealByDeal.Shares(model, journey, settings);
            shares.ShouldAllBe(share => share >= 0);
            var sum = Math.Round(shares.Sum(), 9);
            var mayLack = model is Model.LastMarketing or Model.Both or Model.WShaped;
            if (mayLack) sum.ShouldBeOneOf(0, 0.5, 1); else sum.ShouldBe(1);
        }
    });

    [Fact]
    public void Totals_close_under_every_model_that_gives_conversions() => Holds(Paths, rows =>
    {
        foreach (var model in Report(rows).Models.Where(model => model.Model != Model.ShapleyRate))
        {
            model.Rows.Sum(row => row.Conversions).ShouldBe(rows.Sum(row => row.Conversions), 1e-9, model.Model.Name());
            model.Rows.Sum(row => row.Value).ShouldBe(rows.Sum(row => 10 * row.Conversions), 1e-8, model.Model.Name());
        }
    });

    [Fact]
    public void The_order_of_the_lines_does_not_matter() => Holds(Paths, rows => Same(Report(rows), Report([.. rows.Reverse()]), channel => channel));

    [Fact]
    public void Renaming_the_channels_only_renames_the_results() => Holds(Paths, rows =>
    {
        var renamed = rows.Select(row => (row.Path.Select(channel => 5 - channel).ToArray(), row.Conversions, row.Nulls)).ToArray();
        Same(Report(rows), Report(renamed), channel => Name(5 - (channel[0] - 'a')));
    });

    [Fact]
    public void Shapley_sum_and_shapley_ordered_give_each_channel_what_linear_distinct_does() => Holds(Paths, rows =>
    {
        var report = Report(rows);
        var linear = report.Of(Model.LinearDistinct);
        foreach (var model in new[] { Model.ShapleySum, Model.ShapleyOrdered })
            foreach (var row in report.Of(model).Values) row.Conversions.ShouldBe(linear[row.Channel].Conversions, 1e-9);
        foreach (var row in report.Of(Model.ShapleyOrdered).Values)
            row.Positions!.Sum(position => position.Conversions).ShouldBe(row.Conversions, 1e-9);
    });

    [Fact]
    public void Collapsing_repeated_touches_changes_nothing_at_order_one() => Holds(Paths, rows =>
    {
        var markov = new AttributionOptions { Models = [Model.Markov1] };
        Same(Report(rows, markov), Report(rows, markov with { Collapse = true }), channel => channel);
    });

    [Fact]
    public void Sweeping_a_large_chain_gives_what_factorising_it_gives() => Holds(Paths, rows =>
    {
        var table = new PathTable();
        foreach (var row in rows) table.Add(row.Path, row.Conversions, 10 * row.Conversions, row.Nulls);
        foreach (var order in new[] { 1, 2, 3 }) SweptIsFactorised(table, order);
    });

    [Theory]
    [InlineData(65, 1)]
    [InlineData(700, 1)]
    [InlineData(30, 2)]
    public void Sweeping_a_dense_chain_gives_what_factorising_it_in_blocks_gives(int channels, int order)
    {
        var chance = new Random(3);
        var table = new PathTable();
        for (var i = 0; i < 40 * channels; i++)
            table.Add([.. Enumerable.Range(0, chance.Next(1, 12)).Select(_ => chance.Next(channels))], chance.Next(2), chance.Next(90), chance.Next(3));
        SweptIsFactorised(table, order);
    }

    private static void SweptIsFactorised(PathTable table, int order)
    {
        var source = MarkovChain.Build(table, new MarkovOptions(order));
        var effects = new RemovalEffects(AbsorbingChain.Of(source), source);
        var (factorised, swept) = (effects.Factorised(), effects.Swept());
        for (var channel = 0; channel < factorised.Conversions.Length; channel++)
        {
            Expected.Near(swept.Conversions[channel], factorised.Conversions[channel], 1e-10, $"conversions of {channel}");
            Expected.Near(swept.Value[channel], factorised.Value[channel], 1e-10, $"value of {channel}");
        }
    }

    private static void Holds<T>(Gen<T> values, Action<T> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(values.ToArbitrary(), value => property(value)));

    private static AttributionReport Report((int[] Path, int Conversions, int Nulls)[] rows, AttributionOptions? options = null) =>
        Expected.ReportOf("path,total_conversions,total_conversion_value,total_null\n" + string.Concat(rows.Select(row =>
            $"{string.Join(" > ", row.Path.Select(Name))},{row.Conversions},{10 * row.Conversions},{row.Nulls}\n")), options);

    private static string Name(int channel) => ((char)('a' + channel)).ToString();

    private static void Same(AttributionReport one, AttributionReport other, Func<string, string> renamed)
    {
        foreach (var model in one.Models)
        {
            var rows = other.Of(model.Model);
            foreach (var row in model.Rows)
            {
                var same = rows[renamed(row.Channel)];
                same.Conversions.ShouldBe(row.Conversions, 1e-9, model.Model.Name());
                same.Value.ShouldBe(row.Value, 1e-8, model.Model.Name());
                (same.Rate ?? 0).ShouldBe(row.Rate ?? 0, 1e-12, model.Model.Name());
            }
        }
    }
}
