using System.Text.Json;
using Filon.Measure.Attribution;
using Shouldly;
using Xunit;

namespace Filon.Tests.Measure.Attribution;

/// <summary>Our own seeded files against figures computed in exact fractions by Data/attribution/reference.py.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("paths")]
    [InlineData("touches")]
    public void Every_model_says_what_the_independent_reference_says(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Data", "attribution");
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"{name}.expected.json"))).RootElement.GetProperty("models");

        var report = Expected.Report(Path.Combine(folder, $"{name}.csv"));

        report.ShouldSay(expected, 1e-9);
        report.Models.Select(model => model.Model.Name()).Order().ShouldBe(expected.EnumerateObject().Select(model => model.Name).Order());
    }
}
