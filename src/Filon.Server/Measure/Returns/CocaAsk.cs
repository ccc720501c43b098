using Filon.Measure.Attribution;
using Filon.Measure.Returns;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Measure.Returns;

/// <summary>What a reader asks the COCA for, as it stands in the address.</summary>
public sealed record CocaAsk
{
    /// <summary><c>month</c>, <c>quarter</c> (default) or <c>year</c>.</summary>
    public string? Length { get; init; }

    /// <summary><c>cycle</c>: customers against the cost of a sales cycle before; empty: of the same months.</summary>
    public string? Lag { get; init; }

    /// <summary>A deal-by-deal model; empty: the method in force.</summary>
    public string? Model { get; init; }

    /// <summary>The last day that counts; empty: today.</summary>
    public string? On { get; init; }

    /// <summary>The period whose channels are shown.</summary>
    public string? Period { get; init; }

    /// <summary>Behind the figures of one channel; empty: all.</summary>
    public string? Channel { get; init; }

    /// <summary>Behind the cost of one side; empty: what acquires, marketing and sales.</summary>
    public string? Side { get; init; }

    internal PeriodLength Chosen => Length switch { "month" => PeriodLength.Month, "year" => PeriodLength.Year, _ => PeriodLength.Quarter };

    internal Model? ChosenModel => Models.FromName(Model ?? "");

    internal ReturnsQuestion Question(LocalDate today) =>
        new(LocalDatePattern.Iso.Parse(On ?? "") is { Success: true, Value: var day } ? day : today, ChosenModel);

    internal CocaReport Report(ReturnsData data) => CocaReport.Of(data, Chosen, Lag == "cycle" ? CocaReport.MonthsOf(data.Rule.CycleDays) : 0);

    internal string To(string path, string? period, string? channel = null) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["length"] = Length, ["lag"] = Lag, ["model"] = Model, ["on"] = On, ["period"] = period, ["channel"] = channel,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
