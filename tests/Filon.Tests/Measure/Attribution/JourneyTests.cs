using Filon.Measure.Attribution;
using Shouldly;
using Xunit;

namespace Filon.Tests.Measure.Attribution;

public sealed class JourneyTests
{
    private const string Header = "person,time,channel,kind,conversion,value\n";

    [Fact]
    public void A_conversion_ends_a_journey_and_the_next_begins_after_it() =>
        First("p,2025-01-01,A,,,\np,2025-01-02,,,1,10\np,2025-01-03,B,,,\np,2025-01-04,,,1,10\n").ShouldBe("A 1, B 1");

    [Fact]
    public void All_before_gives_a_conversion_every_earlier_touch() =>
        First("p,2025-01-01,A,,,\np,2025-01-02,,,1,10\np,2025-01-03,B,,,\np,2025-01-04,,,1,10\n", new() { AllBefore = true }).ShouldBe("A 2, B 0");

    [Fact]
    public void A_touch_at_the_very_instant_of_the_conversion_counts_wherever_its_line_is() =>
        First("p,2025-01-02T10:00:00Z,,,1,10\np,2025-01-02T12:00:00+02:00,A,,,\n").ShouldBe("A 1");

    [Fact]
    public void A_touch_after_the_sale_gets_nothing_and_is_a_path_without_conversion()
    {
        var report = Expected.ReportOf(Header + "p,2025-01-01,A,,1,\np,2025-01-02,B,,,\nq,2025-01-01,A,,1,\n");
        report.Of(Model.Linear)["B"].Conversions.ShouldBe(0);
        report.Of(Model.ShapleyRate)["B"].Rate.ShouldBe(-0.5);
    }

    [Fact]
    public void Equal_times_keep_the_order_of_the_file() =>
        First("p,2025-01-01,B,,,\np,2025-01-01,A,,,\np,2025-01-01,C,,,\np,2025-01-02,,,1,\n").ShouldBe("A 0, B 1, C 0");

    [Fact]
    public void A_line_with_a_conversion_and_a_channel_is_a_touch_too() =>
        First("p,2025-01-01,A,,2,10\n").ShouldBe("A 2");

    [Fact]
    public void A_conversion_without_any_touch_is_unattributed_so_that_totals_close() =>
        First("p,2025-01-01,A,,1,\nq,2025-01-01,,,3,\n").ShouldBe("A 1, (unattributed) 3");

    [Fact]
    public void A_touch_before_the_lookback_is_not_credited() =>
        First("p,2025-01-01,A,,,\np,2025-01-20,B,,,\np,2025-01-31,,,1,\n", new() { Lookback = 15 }).ShouldBe("A 0, B 1");

    [Fact]
    public void A_touch_exactly_as_old_as_the_lookback_counts() =>
        First("p,2025-01-01,A,,,\np,2025-01-16,,,1,\n", new() { Lookback = 15 }).ShouldBe("A 1");

    [Fact]
    public void Conversions_of_one_person_at_one_instant_end_the_same_journey() =>
        First("p,2025-01-01,A,,,\np,2025-01-02,,,1,5\np,2025-01-02,,,1,7\n").ShouldBe("A 2");

    [Fact]
    public void Last_marketing_skips_the_salesperson_and_both_halves_it_with_the_first()
    {
        var report = Expected.ReportOf(Header + "p,2025-01-01,Call,sales,,\np,2025-01-02,Blog,,,\np,2025-01-03,Visit,sales,1,100\nq,2025-01-01,Call,sales,1,100\n");
        Row(report, Model.LastMarketing).ShouldBe("Blog 1, Call 0, Visit 0, (unattributed) 1");
        Row(report, Model.Both).ShouldBe("Blog 0.5, Call 1, Visit 0, (unattributed) 0.5");
    }

    [Fact]
    public void W_shaped_needs_a_lead_and_an_opportunity()
    {
        var marked = Expected.ReportOf(Header + "p,2025-01-01,A,,,\np,2025-01-02,B,lead,,\np,2025-01-03,C,,,\np,2025-01-04,D,opportunity,,\np,2025-01-05,,,1,\n");
        Row(marked, Model.WShaped).ShouldBe("A 0.3, B 0.3, C 0.1, D 0.3");
        var unmarked = Expected.ReportOf(Header + "p,2025-01-01,A,,1,\n");
        unmarked.Models.ShouldNotContain(model => model.Model == Model.WShaped);
        unmarked.Notes.ShouldContain(note => note.En.Contains("w-shaped is left out") && note.Fr.Contains("w-shaped est laissé de côté"));
    }

    [Fact]
    public void Time_decay_halves_with_every_half_life()
    {
        var report = Expected.ReportOf(Header + "p,2025-01-01,A,,,\np,2025-01-31,B,,,\np,2025-03-02,,,1,\n");
        report.Of(Model.TimeDecay)["A"].Conversions.ShouldBe(1.0 / 3, 1e-12);
        report.Of(Model.TimeDecay)["B"].Conversions.ShouldBe(2.0 / 3, 1e-12);
    }

    [Fact]
    public void The_positions_of_shapley_ordered_add_up_to_its_channels()
    {
        var row = Expected.ReportOf("path,total_conversions\nA > B > A,6\n").Of(Model.ShapleyOrdered)["A"];
        row.Conversions.ShouldBe(3, 1e-12);
        row.Positions!.Select(position => (position.Position, Math.Round(position.Conversions, 9))).ShouldBe([(1, 1.5), (3, 1.5)]);
    }

    private static string First(string lines, AttributionOptions? options = null) => Row(Expected.ReportOf(Header + lines, options), Model.First);

    private static string Row(AttributionReport report, Model model) =>
        string.Join(", ", report.Of(model).Values.Select(row => FormattableString.Invariant($"{row.Channel} {Math.Round(row.Conversions, 9)}")));
}
