using Filon.Demonstration;
using Filon.Imports;
using Filon.Measure.Channels;
using Shouldly;

namespace Filon.Tests.Demonstration;

public sealed class DemonstrationReadTests(UsualDemonstration usual) : IClassFixture<UsualDemonstration>
{
    private static readonly ReadingHabits Habits = new("EUR", NodaTime.DateTimeZoneProviders.Tzdb["Europe/Paris"]);
    private readonly DemonstrationFiles _files = usual.Files;

    [Fact]
    public void Every_file_is_recognised_for_what_it_is_without_asking()
    {
        var formats = _files.ToImport.Select(path => FileReader.Recognise(ImportSource.File(path)).Value).ToList();

        formats.Select(recognised => recognised.NeedsMapping).ShouldAllBe(needs => !needs);
        formats.Select(recognised => recognised.Format.Code).ShouldBe(
            ["hubspot-companies", "hubspot-contacts", "hubspot-deals", "x-archive", "x-archive", "x-archive", "x-archive", "x-archive", "sheet-touches", "sheet-conversions", "sheet-costs", "sheet-hours"]);
    }

    [Fact]
    public void Every_line_is_read_and_none_refused()
    {
        foreach (var path in _files.ToImport)
            Rows(path).Where(row => row.Refusal is not null).Select(row => $"{Path.GetFileName(path)} {row.Position}: {row.Refusal!.Sentence.En}").Take(3).ShouldBeEmpty();
    }

    [Fact]
    public void The_touches_the_deals_and_the_euros_read_are_those_of_the_simulation()
    {
        using var truth = System.Text.Json.JsonDocument.Parse(File.ReadAllText(_files.Truth));
        var deals = truth.RootElement.GetProperty("deals").EnumerateArray().ToDictionary(deal => deal.GetProperty("key").GetString()!);

        Records<TouchRecord>(_files.Touches).Count.ShouldBe(truth.RootElement.GetProperty("counts").GetProperty("touches").GetInt32());
        Records<ConversionRecord>(_files.Conversions).Count.ShouldBe(truth.RootElement.GetProperty("counts").GetProperty("conversions").GetInt32());
        foreach (var deal in Records<DealRecord>(_files.Deals))
        {
            var simulated = deals[deal.Key.Split(':')[^1]];
            deal.Amount!.Value.Minor.ShouldBe(simulated.GetProperty("euros").GetInt32() * 100L);
            deal.Status.ToString().ToLowerInvariant().ShouldBe(simulated.GetProperty("status").GetString());
            deal.ContactKeys.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void The_costs_are_in_euros_with_their_side_and_the_hours_with_their_role()
    {
        var costs = Records<CostRecord>(_files.Costs);
        costs.ShouldAllBe(cost => cost.Amount.Currency == "EUR");
        costs.Where(cost => cost.Channel == "Blog").GroupBy(cost => cost.Month).ShouldAllBe(month => month.Sum(cost => cost.Amount.Minor) == 2_350_00);
        costs.ShouldContain(cost => cost.Amount.Minor < 0);
        costs.Select(cost => cost.Side).Distinct().Count().ShouldBe(3);

        var hours = Records<HoursRecord>(_files.Hours);
        hours.Select(line => line.Role).Distinct().ShouldBe(["Commercial", "Community manager", "Chef de produit"], ignoreOrder: true);
        hours.ShouldAllBe(line => line.Minutes > 0 && line.Minutes < 12 * 60);
    }

    [Fact]
    public void A_visit_from_a_post_carries_the_address_that_the_post_links_to()
    {
        var links = Records<PostRecord>(_files.XArchive).SelectMany(post => post.Urls).ToHashSet();
        var visits = Records<TouchRecord>(_files.Touches).Where(touch => touch.Source == "twitter").ToList();

        visits.Count(visit => visit.Url is not null && links.Contains(visit.Url)).ShouldBeGreaterThan(visits.Count * 9 / 10);
    }

    [Fact]
    public void The_rules_of_channels_find_the_route_of_every_touch()
    {
        using var truth = System.Text.Json.JsonDocument.Parse(File.ReadAllText(_files.Truth));
        var routes = truth.RootElement.GetProperty("channels").EnumerateArray().ToDictionary(route => route.GetProperty("channel").GetString()!, route => route.GetProperty("touches").GetInt32());

        var found = Records<TouchRecord>(_files.Touches).CountBy(touch => ChannelRules.BuiltIn.Classify(new ChannelInputs(
            touch.Channel, touch.Source, touch.Medium, touch.Campaign, touch.Referrer, touch.Url, touch.Label, touch.Introducer, touch.TouchKind == TouchKind.Sales)).Channel).ToDictionary();

        foreach (var name in new[] { "twitter", "linkedin", "blog", "email", "organic-search", "paid-search", "webinar", "event", "word-of-mouth", "direct" })
            found.GetValueOrDefault(name).ShouldBe(routes[name], name);
        found["sales-call"].ShouldBeGreaterThan(routes["sales-call"]); // the calls that follow a request are on no route of the table
        found.Keys.Count.ShouldBe(11, string.Join(", ", found.Keys));
    }

    [Theory]
    [InlineData("Google Ads", "paid-search")]
    [InlineData("Appel", "sales-call")]
    [InlineData("Salon", "event")]
    [InlineData("Webinaire", "webinar")]
    [InlineData("E-mail", "email")]
    public void The_words_for_channels_in_the_costs_and_hours_are_understood(string said, string channel) =>
        ChannelRules.BuiltIn.Named(said).ShouldBe(channel);

    private static List<T> Records<T>(string path) where T : ImportRecord => [.. Rows(path).Select(row => row.Record).OfType<T>()];

    private static List<ReadRow> Rows(string path)
    {
        var source = ImportSource.File(path);
        return [.. FileReader.Read(source, FileReader.Recognise(source).Value, Habits)];
    }
}
