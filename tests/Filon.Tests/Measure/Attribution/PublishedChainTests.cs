using System.Text.Json;
using Filon.Measure.Attribution;
using Filon.Tests.Support;
using Shouldly;
using Xunit;

namespace Filon.Tests.Measure.Attribution;

public sealed class PublishedChainTests
{
    [Theory]
    [InlineData("order1_with_null", 1, true)]
    [InlineData("order2_with_null", 2, true)]
    [InlineData("order3_with_null", 3, true)]
    [InlineData("order1_no_null", 1, false)]
    public void The_chain_of_PathData_is_solved_to_nine_digits(string name, int order, bool nulls)
    {
        if (PathData.Load() is not { } data) return;
        var expected = data.Exact.GetProperty("markov_exact").GetProperty(name);

        var credits = MarkovChain.Build(data.Paths, new MarkovOptions(order, nulls)).Solve();

        Same(credits.ConversionProbability, expected.GetProperty("p_conversion").GetDouble(), "P(conversion)");
        for (var channel = 0; channel < data.Channels.Length; channel++)
        {
            var it = data.Channels[channel];
            Same(credits.RemovalEffects[channel], expected.GetProperty("removal_effect").GetProperty(it).GetDouble(), it);
            Same(credits.Conversions[channel], expected.GetProperty("conversions").GetProperty(it).GetDouble(), it);
        }
    }

    [Theory]
    [InlineData("markov_with_null_order1", 1, true)]
    [InlineData("markov_with_null_order2", 2, true)]
    [InlineData("markov_with_null_order3", 3, true)]
    [InlineData("markov_no_null_order1", 1, false)]
    public void Simulated_conversions_and_values_agree_within_one_percent(string name, int order, bool nulls)
    {
        if (PathData.Load() is not { } data) return;
        var credits = MarkovChain.Build(data.Paths, new MarkovOptions(order, nulls)).Solve();

        foreach (var row in data.Expected.GetProperty("ChannelAttribution").GetProperty(name).GetProperty("result").EnumerateArray())
        {
            var channel = Array.IndexOf(data.Channels, row.GetProperty("channel_name").GetString());
            var conversions = row.GetProperty("total_conversions").GetDouble();
            if (conversions < 100) continue;
            credits.Conversions[channel].ShouldBe(conversions, conversions / 100);
            var value = row.GetProperty("total_conversion_value").GetDouble();
            // their value is the median of ten short simulations, which falls below the mean where few conversions carry most of the value
            credits.Value[channel].ShouldBe(value, conversions > 400 ? value / 100 : value / 20);
        }
    }

    [Fact]
    public void The_transition_matrix_of_PathData_is_the_published_one()
    {
        if (PathData.Load() is not { } data) return;
        var chain = MarkovChain.Build(data.Paths, new MarkovOptions());
        var found = chain.Transitions.ToDictionary(arrow => (Name(chain, data, arrow.From), Name(chain, data, arrow.To)), arrow => arrow.Probability);

        var published = data.Exact.GetProperty("markov_exact").GetProperty("order1_with_null").GetProperty("transition_matrix").EnumerateArray().ToArray();
        found.Count.ShouldBe(published.Length);
        foreach (var arrow in published)
            Same(found[(arrow.GetProperty("from").GetString()!, arrow.GetProperty("to").GetString()!)], arrow.GetProperty("p").GetDouble(), arrow.ToString());
    }

    [Fact]
    public void The_published_Kaggle_matrix_gives_its_published_effects()
    {
        if (SharedData.Find("attribution-kaggle-published/expected_published.json") is not { } file) return;
        var published = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("markov_unique_channel_paths");
        var channels = published.GetProperty("removal_effects").EnumerateObject().Select(effect => effect.Name).ToArray();
        var arrows = published.GetProperty("transition_probabilities").EnumerateObject().Select(arrow => arrow.Name.Split('>') switch
        {
            [var from, var to] => new Transition(Number(from), Number(to), 1, arrow.Value.GetDouble()),
            _ => throw new FormatException(arrow.Name),
        });

        var credits = MarkovChain.FromTransitions([.. arrows], channels.Length, 17_639).Solve();

        Same(credits.ConversionProbability, published.GetProperty("base_conversion_rate").GetDouble(), "base rate");
        for (var channel = 0; channel < channels.Length; channel++)
        {
            Same(credits.RemovalEffects[channel], published.GetProperty("removal_effects").GetProperty(channels[channel]).GetDouble(), channels[channel]);
            Same(credits.Conversions[channel], published.GetProperty("attributed_conversions").GetProperty(channels[channel]).GetDouble(), channels[channel]);
        }

        int Number(string name) => name switch
        {
            "Start" => Transition.Start,
            "Conversion" => Transition.Conversion,
            "Null" => Transition.Null,
            _ => Array.IndexOf(channels, name),
        };
    }

    [Fact]
    public void The_rate_game_of_PathData_has_its_exact_Shapley_value()
    {
        if (PathData.Load() is not { } data) return;
        var rates = ShapleyRate.Solve(data.Paths, data.Channels.Length);
        foreach (var rate in data.Exact.GetProperty("shapley_exact_set_rate_game").GetProperty("phi").EnumerateObject())
            Same(rates[Array.IndexOf(data.Channels, rate.Name)], rate.Value.GetDouble(), rate.Name);
    }

    private static string Name(MarkovChain chain, PathData data, int state) => state switch
    {
        Transition.Start => "(start)",
        Transition.Conversion => "(conversion)",
        Transition.Null => "(null)",
        _ => data.Channels[chain.State(state)[0]],
    };

    private static void Same(double found, double expected, string what) =>
        found.ShouldBe(expected, Math.Abs(expected) * 1e-9, what);
}
