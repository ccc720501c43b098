using Filon.Links;
using Filon.Links.Devices;
using Filon.Links.Redirects;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Links.Redirects;

/// <summary>Where a link leads.</summary>
public sealed class LeadingTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 6, 30, 12, 0);

    private static readonly Link Link = new() { Id = 1, Code = "a", Destination = "https://filon.example/" };

    [Fact]
    public void The_first_rule_that_fits_decides()
    {
        var link = Link with
        {
            Routes = [new(1, "https://filon.example/fr-phone", DeviceKind.Phone, "fr"), new(2, "https://filon.example/fr", Language: "fr"), new(3, "https://filon.example/be", Country: "BE")],
        };

        Leading.Of(link, Asked(DeviceKind.Phone, "fr-FR,en;q=0.5")).Destination.ShouldBe("https://filon.example/fr-phone");
        Leading.Of(link, Asked(DeviceKind.Desktop, "en;q=0.5, fr")).Destination.ShouldBe("https://filon.example/fr");
        Leading.Of(link, Asked(DeviceKind.Desktop, "nl", "BE")).ShouldBe(new Lead("https://filon.example/be", 3, LinkState.Live));
        Leading.Of(link, Asked(DeviceKind.Desktop, "en")).ShouldBe(new Lead("https://filon.example/", 0, LinkState.Live));
    }

    [Fact]
    public void A_trial_shares_visitors_out_by_weight_and_leads_each_to_the_same_side_again()
    {
        var link = Link with { Routes = [new(1, "https://filon.example/b", Weight: 30), new(2, "https://filon.example/c", Weight: 20)], SplitUntil = Noon + Duration.FromDays(1) };
        var led = Enumerable.Range(0, 10_000).Select(visitor => Leading.Of(link, Asked(visitor: visitor)).Route).CountBy(route => route).ToDictionary();

        led.ShouldBe(new Dictionary<int, int> { [0] = 5000, [1] = 3000, [2] = 2000 }, ignoreOrder: true);
        Leading.Of(link, Asked(visitor: 99, kept: 2)).Route.ShouldBe(2);
        Leading.Of(link, Asked(visitor: 0, kept: 2)).Route.ShouldBe(2);
        Leading.Of(link, Asked(visitor: 0, at: Noon + Duration.FromDays(1))).Route.ShouldBe(0);
    }

    [Fact]
    public void A_link_that_has_ended_leads_elsewhere_or_nowhere()
    {
        Leading.Of(Link with { ExpiresAt = Noon }, Asked()).ShouldBe(new Lead(null, 0, LinkState.Expired));
        Leading.Of(Link with { ExpiresAt = Noon, Elsewhere = "https://filon.example/over" }, Asked()).Destination.ShouldBe("https://filon.example/over");
        Leading.Of(Link with { ExpiresAt = Noon + Duration.FromSeconds(1) }, Asked()).State.ShouldBe(LinkState.Live);
        Leading.Of(Link with { RemovedAt = Noon, Elsewhere = "https://filon.example/over" }, Asked()).ShouldBe(new Lead(null, 0, LinkState.Removed));
        Leading.Of(Link with { ClickLimit = 3 }, Asked()).Counted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.8", "fr")]
    [InlineData("en;q=0.8, de;q=0.9", "de")]
    [InlineData("*", null)]
    [InlineData("", null)]
    [InlineData("en;q=0", null)]
    [InlineData("x;q=é,,;", null)]
    public void The_language_a_browser_likes_best_is_read(string header, string? language) => PreferredLanguage.Of(header).ShouldBe(language);

    private static Asked Asked(DeviceKind device = DeviceKind.Desktop, string? language = null, string? country = null, long visitor = 0, int kept = 0, Instant? at = null) =>
        new(at ?? Noon, () => device, language, country, visitor, kept);
}
