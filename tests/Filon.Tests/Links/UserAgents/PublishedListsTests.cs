using Filon.Links.UserAgents;
using Shouldly;

namespace Filon.Tests.Links.UserAgents;

/// <summary>The lists' own examples, run against our reading of them.</summary>
public sealed class PublishedListsTests
{
    private static readonly UserAgentReader Reader = new();

    [Fact]
    public void Every_example_of_crawler_user_agents_is_a_robot_or_a_preview_but_five_browsers_of_people()
    {
        var published = AgentLists.Published();
        published.Count.ShouldBe(1500);
        published.Sum(crawler => crawler.Examples.Count).ShouldBe(2118);

        published.SelectMany(crawler => crawler.Examples.Where(IsBrowser).Select(_ => crawler.Pattern)).ShouldBe(
            [@"AP3A\.240617\.008", @"Code\/1\.", "MetaIAB Facebook", @"Trae\/", "Fluid"], ignoreOrder: true);
    }

    [Fact]
    public void What_the_list_says_draws_previews_is_a_preview()
    {
        var drawers = AgentLists.Published().Where(crawler => crawler.Previews && !AgentLists.People.Contains(crawler.Pattern)).ToList();

        drawers.Count.ShouldBe(79);
        drawers.SelectMany(crawler => crawler.Examples).Where(agent => Reader.Of(agent).Kind != AgentKind.Preview).ShouldBeEmpty();
    }

    [Fact]
    public void Every_crawler_of_isbot_is_no_browser()
    {
        var crawlers = PublishedCases.Isbot("isbot_crawlers.yml");
        crawlers.Count.ShouldBe(626);
        crawlers.Where(IsBrowser).ShouldBeEmpty();
    }

    [Fact]
    public void Every_browser_of_isbot_is_a_browser_but_eleven_that_fetch_by_themselves()
    {
        var browsers = PublishedCases.Isbot("isbot_browsers.yml");
        browsers.Count.ShouldBe(555);
        browsers.Where(agent => !IsBrowser(agent)).Select(agent => Reader.Of(agent).Name).ShouldBe(
            ["Microsoft Office", "Microsoft Office", "Microsoft Office", "Microsoft Office", "Viber", "Miniature.io", "YLT Chrome", "TSM-turingos", "GTmetrix", "Slurp", "Amzn-User"], ignoreOrder: true);
    }

    [Fact]
    public void Every_pattern_left_out_for_the_sake_of_people_is_one_the_list_has() =>
        AgentLists.People.ShouldBeSubsetOf(AgentLists.Published().Select(crawler => crawler.Pattern));

    private static bool IsBrowser(string agent) => Reader.Of(agent).Kind == AgentKind.Browser;
}
