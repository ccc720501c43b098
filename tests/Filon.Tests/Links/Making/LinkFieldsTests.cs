using Filon.Links.Making;
using Filon.Links.Settings;
using Filon.Links.Visitors;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Links.Making;

public sealed class LinkFieldsTests
{
    private static readonly UtmTemplate Newsletter = new() { Id = 4, Name = "Newsletter", Source = "newsletter", Medium = "email" };

    [Fact]
    public void A_template_and_a_campaign_are_put_into_the_destination_and_replace_what_was_there()
    {
        var link = new LinkFields { Destination = "https://filon.example/a?utm_source=old&b=c#d", Template = "4", Campaign = "Été 26" }.Read(Rules()).Value;

        link.Destination.ShouldBe("https://filon.example/a?b=c&utm_source=newsletter&utm_medium=email&utm_campaign=%C3%89t%C3%A9%2026#d");
        link.Campaign.ShouldBe("Été 26");
    }

    [Fact]
    public void A_source_that_the_workspace_did_not_agree_on_is_refused_wherever_it_stands()
    {
        var rules = Rules(new(UniquenessWindow.Day, "", ["linkedin", "newsletter"], ["social"]));

        new LinkFields { Destination = "https://filon.example/?utm_source=LinkedIn" }.Read(rules).Failure!.Problems.Single().Field.ShouldBe("source");
        new LinkFields { Destination = "https://filon.example/", Medium = "sms" }.Read(rules).Failure!.Problems.Single().Sentence.En.ShouldContain("social");
        new LinkFields { Destination = "https://filon.example/", Source = "linkedin", Medium = "social" }.Read(rules).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_link_leads_until_the_end_of_its_last_day_where_the_workspace_is()
    {
        var link = new LinkFields { Destination = "filon.example", Expires = "2026-06-30" }.Read(Rules()).Value;

        link.ExpiresAt.ShouldBe(Instant.FromUtc(2026, 6, 30, 22, 0));
        LinkFields.Of(link, Rules().Zone).Expires.ShouldBe("2026-06-30");
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_under_its_field() =>
        new LinkFields { Destination = "javascript:alert(1)", Code = "é", Host = "other.example", Expires = "soon", Limit = "0", Elsewhere = "http://10.0.0.1/" }
            .Read(Rules()).Failure!.Problems.Select(problem => problem.Field).Order().ShouldBe(["code", "destination", "elsewhere", "expires", "host", "limit"]);

    [Fact]
    public void Routes_are_conditions_or_shares_and_shares_come_to_a_hundred_at_most()
    {
        RouteFields[] lines = [new("phone", null, null, null, "https://filon.example/m"), new(null, null, null, null, null), new(null, null, null, "60", "https://filon.example/b")];
        RouteFields.Read(lines, Rules()).Value.Select(route => (route.Position, route.Weight)).ShouldBe([(1, null), (2, 60)]);

        RouteFields.Read([lines[2], lines[2]], Rules()).Failure!.Problems.Single().Field.ShouldBe("routes");
        RouteFields.Read([lines[0] with { Weight = "10" }], Rules()).Failure!.Problems.Single().Field.ShouldBe("route-1");
        RouteFields.Read([lines[0] with { Device = null }], Rules()).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void A_sheet_is_a_list_of_addresses_or_a_table_and_says_line_by_line_what_it_refuses()
    {
        LinkSheet.Read("https://filon.example/a\n\nhttps://filon.example/b\n", Rules()).Value.Select(line => (line.Number, line.Link.Value.Destination))
            .ShouldBe([(1, "https://filon.example/a"), (3, "https://filon.example/b")]);

        LinkSheet.Read("https://filon.example/a,b;c\n\"https://filon.example/d,e\"", Rules()).Value.Select(line => line.Link.Value.Destination)
            .ShouldBe(["https://filon.example/a,b;c", "https://filon.example/d,e"]);
        LinkSheet.Read("https://filon.example/a\tun\tTitre", Rules()).Value.ShouldHaveSingleItem().Link.Value.Code.ShouldBe("un"); // copied from a spreadsheet
        var table = LinkSheet.Read("titre;destination;étiquettes;code\nUn;https://filon.example/1;salon|paris;un\nDeux;ftp://x;;deux\nTrois;https://filon.example/3;;un", Rules()).Value;
        table[0].Link.Value.Tags.ShouldBe(["salon", "paris"]);
        table.Select(line => line.Link.Succeeded).ShouldBe([true, false, false]);
        LinkSheet.Read("destination,colour\nhttps://filon.example/1,red", Rules()).Failure!.Sentence.En.ShouldContain("colour");
        LinkSheet.Read("  ", Rules()).Succeeded.ShouldBeFalse();
        LinkSheet.Read("https://filon.example/1,a\nhttps://filon.example/2,\"b\nhttps://filon.example/3,c", Rules()).Failure!.Sentence.En.ShouldContain("line 2 is never closed");
    }

    internal static LinkRules Rules(LinkSettings? settings = null) => new(
        new HashSet<string> { "go.filon.example" }, new HashSet<string> { "blocked.example" }, settings ?? LinkSettings.Usual, [Newsletter], ["go.filon.example"], DateTimeZoneProviders.Tzdb["Europe/Paris"]);
}
