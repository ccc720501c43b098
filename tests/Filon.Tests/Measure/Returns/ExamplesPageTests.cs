using System.Net;
using System.Text.RegularExpressions;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

/// <summary>The worked examples of [001], as the page works them out.</summary>
public sealed partial class ExamplesPageTests
{
    [Theory]
    [InlineData("en", "blog", "€1,500 + €750 + €100 = €2,350 a month for the blog.")]
    [InlineData("fr", "blog", "1 500 € + 750 € + 100 € = 2 350 € par mois pour le blog.")]
    [InlineData("en", "sale", "5 × €1,000 = €5,000 for an average sale.")]
    [InlineData("en", "coca", "(€2,350 − €0) / 1 = €2,350 for each new customer.")]
    [InlineData("en", "roi", "TLV–COCA ROI: (€5,000 − €2,350) / €2,350 = 113%")]
    [InlineData("en", "maturity", "30 Jun 2026 − 90 days = 1 Apr 2026.")]
    [InlineData("fr", "maturity", "30 juin 2026 − 90 jours = 1 avr. 2026.")]
    [InlineData("en", "journey", "Twitter link: €5,000")]
    [InlineData("en", "journey", "Google sponsored link: €5,000")]
    [InlineData("en", "journey", "Twitter link €2,500, Google sponsored link €2,500")]
    public async Task The_examples_are_those_of_the_source(string language, string result, string expected)
    {
        await using var filon = await RunningFilon.StartAsync();
        using var reader = await filon.SignedInAsync(Role.Viewer, language: language);
        Result(await reader.PageAsync("measure/examples"), result).ShouldContain(expected);
    }

    [Fact]
    public async Task A_marketers_own_figures_stand_in_the_address()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var reader = await filon.SignedInAsync(Role.Viewer, language: "fr");
        var page = await reader.PageAsync("measure/examples?salary=4%20000&share=25&charges=42&other=80%2C50&customers=0&units=3&price=1200&life=12&horizon=24&margin=80&cycle=120&on=2026-12-31");

        Result(page, "blog").ShouldContain("1 000 € + 420 € + 81 € = 1 501 €"); // 1 500,50 € is written without cents
        Result(page, "coca").ShouldContain("aucun encore");
        Result(page, "tlv").ShouldContain("(3 600 € × 2 + 0 €) × 80 % = 5 760 €");
        Result(page, "maturity").ShouldContain("2 sept. 2026");
    }

    private static string Result(string page, string name)
    {
        var found = Regex.Match(page, $"""data-result="{name}">(.*?)</(p|ul)>""", RegexOptions.Singleline).Groups[1].Value;
        var text = WebUtility.HtmlDecode(Tag().Replace(found, ""));
        return Blank().Replace(text, " ").Trim();
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\u00a0\u202f]+")]
    private static partial Regex Blank();
}
