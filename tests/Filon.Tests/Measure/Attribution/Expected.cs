using System.Text.Json;
using Filon.Measure.Attribution;
using Filon.Measure.Attribution.Files;
using Shouldly;

namespace Filon.Tests.Measure.Attribution;

/// <summary>Reads reports and compares them with figures somebody else computed.</summary>
internal static class Expected
{
    public static AttributionReport Report(string file, AttributionOptions? options = null)
    {
        var report = AttributionFile.Read(file, options ?? new AttributionOptions());
        report.Succeeded.ShouldBeTrue(report.Failure?.ToString());
        return report.Value;
    }

    public static AttributionReport ReportOf(string text, AttributionOptions? options = null)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var report = AttributionFile.Read(stream, options ?? new AttributionOptions());
        report.Succeeded.ShouldBeTrue(report.Failure?.ToString());
        return report.Value;
    }

    public static string[] Refusal(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var report = AttributionFile.Read(stream, new AttributionOptions());
        report.Succeeded.ShouldBeFalse();
        return [.. report.Failure!.Problems.Select(problem => problem.Sentence.En)];
    }

    public static string[] Refusal(string text) => Refusal(System.Text.Encoding.UTF8.GetBytes(text));

    public static Dictionary<string, ChannelCredit> Of(this AttributionReport report, Model model) =>
        report.Models.Single(found => found.Model == model).Rows.ToDictionary(row => row.Channel);

    /// <summary>Every model of the expected JSON says what ours does, channel by channel, to a relative tolerance.</summary>
    public static void ShouldSay(this AttributionReport report, JsonElement models, double tolerance)
    {
        foreach (var model in models.EnumerateObject())
        {
            var rows = report.Of(Models.FromName(model.Name)!.Value);
            rows.Keys.Order().ShouldBe(model.Value.EnumerateObject().Select(row => row.Name).Order(), model.Name);
            foreach (var row in model.Value.EnumerateObject())
                foreach (var figure in row.Value.EnumerateObject())
                    Near(Figure(rows[row.Name], figure.Name), figure.Value.GetDouble(), tolerance, $"{model.Name} {row.Name} {figure.Name}");
        }
    }

    public static void Near(double found, double expected, double tolerance, string what) =>
        found.ShouldBe(expected, Math.Max(Math.Abs(expected) * tolerance, 1e-12), what);

    private static double Figure(ChannelCredit row, string name) => name switch
    {
        "conversions" => row.Conversions,
        "value" => row.Value,
        _ => row.Rate!.Value,
    };
}
