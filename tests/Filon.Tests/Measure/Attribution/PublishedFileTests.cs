using System.Globalization;
using System.Text;
using System.Text.Json;
using Filon.Measure.Attribution;
using Filon.Tests.Support;
using Shouldly;
using Xunit;

namespace Filon.Tests.Measure.Attribution;

public sealed class PublishedFileTests
{
    [Theory]
    [InlineData("first", Model.First)]
    [InlineData("last", Model.Last)]
    [InlineData("linear", Model.Linear)]
    [InlineData("position_40_20_40", Model.Position)]
    [InlineData("time_decay_halflife7touches", Model.TimeDecay)]
    [InlineData("linear_unique_channels", Model.LinearDistinct)]
    [InlineData("shapley_sum_game", Model.ShapleySum)]
    [InlineData("shapley_sum_game", Model.ShapleyOrdered)]
    public void The_heuristics_of_PathData_are_the_published_ones(string name, Model model)
    {
        if (PathDataFile() is not { } file) return;
        var rows = Expected.Report(file.Csv, new() { Models = [model] }).Of(model);
        var expected = file.Exact.GetProperty(name);
        foreach (var row in expected.GetProperty("conversions").EnumerateObject())
            Expected.Near(rows[row.Name].Conversions, row.Value.GetDouble(), 1e-9, row.Name);
        if (!expected.TryGetProperty("value", out var values)) return;
        foreach (var row in values.EnumerateObject()) Expected.Near(rows[row.Name].Value, row.Value.GetDouble(), 1e-9, row.Name);
    }

    [Fact]
    public void A_half_life_of_one_touch_is_the_published_time_decay()
    {
        if (PathDataFile() is not { } file) return;
        var rows = Expected.Report(file.Csv, new() { Models = [Model.TimeDecay], HalfLife = 1 }).Of(Model.TimeDecay);
        foreach (var row in file.Exact.GetProperty("time_decay_halflife1touch").GetProperty("conversions").EnumerateObject())
            Expected.Near(rows[row.Name].Conversions, row.Value.GetDouble(), 1e-9, row.Name);
    }

    [Theory]
    [InlineData("order1_with_null", Model.Markov1, true)]
    [InlineData("order2_with_null", Model.Markov2, true)]
    [InlineData("order3_with_null", Model.Markov3, true)]
    [InlineData("order1_no_null", Model.Markov1, false)]
    public void The_Markov_models_of_the_file_are_the_exact_ones(string name, Model model, bool nulls)
    {
        if (PathDataFile() is not { } file) return;
        var rows = Expected.Report(file.Csv, new() { Models = [model], Nulls = nulls }).Of(model);
        foreach (var row in file.Exact.GetProperty("markov_exact").GetProperty(name).GetProperty("conversions").EnumerateObject())
            Expected.Near(rows[row.Name].Conversions, row.Value.GetDouble(), 1e-9, row.Name);
        rows.Values.Sum(row => row.Value).ShouldBe(74_802.97, 0.005);
    }

    [Fact]
    public void The_published_Shapley_values_of_a_marketing_file_are_found_again()
    {
        if (SharedData.Find("attribution-shapley-marketing/datasets_marketing.csv") is not { } file) return;
        var touches = new StringBuilder("person,time,channel,conversion\n");
        foreach (var user in File.ReadLines(file).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[0] != "" && cells[1] != "" && cells[2] != "" && cells[4] != "").GroupBy(cells => cells[0]))
        {
            foreach (var channel in user.Select(cells => cells[2]).Distinct()) touches.AppendLine(CultureInfo.InvariantCulture, $"{user.Key},2018-01-01,{channel},");
            if (user.Any(cells => cells[4] == "TRUE")) touches.AppendLine(CultureInfo.InvariantCulture, $"{user.Key},2018-01-02,,1");
        }
        var rows = Expected.ReportOf(touches.ToString()).Of(Model.ShapleySum);
        foreach (var row in JsonDocument.Parse(File.ReadAllText(SharedData.Find("attribution-shapley-marketing/expected.json")!)).RootElement
            .GetProperty("recomputed_here").EnumerateObject())
            Expected.Near(rows[row.Name].Conversions, row.Value.GetDouble(), 1e-9, row.Name);
    }

    [Fact]
    public void Snowplows_sessions_become_its_published_last_touch_report()
    {
        if (SharedData.Find("attribution-snowplow/fractribution/integration_tests/data/expected") is not { } folder) return;
        var touches = new StringBuilder("person,time,channel,conversion,value\n");
        foreach (var row in Rows(folder, "sessions_by_customer_id")) touches.AppendLine(CultureInfo.InvariantCulture, $"{row["customer_id"]},{row["visit_start_tstamp"]},{row["channel"]},,");
        foreach (var row in Rows(folder, "conversions_by_customer_id")) touches.AppendLine(CultureInfo.InvariantCulture, $"{row["customer_id"]},{row["conversion_tstamp"]},,1,{row["revenue"]}");

        var rows = Expected.ReportOf(touches.ToString(), new() { Lookback = 30 }).Of(Model.Last);

        foreach (var row in Rows(folder, "report_table").Where(row => row["ATTRIBUTION_TYPE"] == "last_touch"))
        {
            Expected.Near(rows[row["CHANNEL"]].Conversions, Number(row["CONVERSIONS"]), 1e-9, row["CHANNEL"]);
            Expected.Near(rows[row["CHANNEL"]].Value, Number(row["REVENUE"]), 1e-9, row["CHANNEL"]);
        }
    }

    [Fact]
    public void Snowplows_path_summary_is_a_path_file_with_its_last_touch_credits()
    {
        if (SharedData.Find("attribution-snowplow/fractribution/integration_tests/data/expected") is not { } folder) return;
        var file = Path.Combine(folder, "snowplow_fractribution_path_summary_expected.csv");
        var text = File.ReadAllText(file).Replace("transformed_path,conversions,non_conversions,revenue", "path,total_conversions,total_null,total_conversion_value");
        var rows = Expected.ReportOf(text).Of(Model.Last);
        (rows["Direct"].Conversions, Math.Round(rows["Direct"].Value, 9)).ShouldBe((4, 234.42));
        (rows["Organic_Search"].Conversions, rows["Organic_Search"].Value).ShouldBe((1, 66.5));
        (rows["Video"].Conversions, rows["Video"].Value).ShouldBe((1, 200));
        Expected.Report(file).Of(Model.Last)["Direct"].Conversions.ShouldBe(4);
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string name)
    {
        var lines = File.ReadLines(Path.Combine(folder, $"snowplow_fractribution_{name}_expected.csv")).Select(line => line.Split(',')).ToArray();
        return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static (string Csv, JsonElement Exact)? PathDataFile() =>
        SharedData.Find("attribution-pathdata") is { } folder
            ? (Path.Combine(folder, "PathData.csv"), JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement.GetProperty("exact"))
            : null;
}
