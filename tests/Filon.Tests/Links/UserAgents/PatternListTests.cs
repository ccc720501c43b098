using Filon.Links.UserAgents;
using Shouldly;

namespace Filon.Tests.Links.UserAgents;

public sealed class PatternListTests
{
    [Theory]
    [InlineData(@"Googlebot\/", "googlebot/")]
    [InlineData(@"[wW]get", "wget")]
    [InlineData(@"(sistrix|SISTRIX) [cC]rawler", " crawler")]
    [InlineData(@"^(Luminary)/(\d+)(?:\.(\d+)|)", "luminary/")]
    [InlineData(@"bots?\b", "bot")]
    [InlineData(@"colou{2}r", "colou")]
    [InlineData(@"ab{0,2}cdef", "cdef")]
    [InlineData(@"(?<! cu)bots", "bots")]
    [InlineData(@"Chirp|gotosocial", "chirp,gotosocial")]
    public void A_pattern_says_what_a_text_must_contain(string pattern, string required) =>
        string.Join(',', RequiredText.Of(pattern)!).ShouldBe(required);

    [Theory]
    [InlineData(@"^\d+\b")]
    [InlineData(@"\w*|abc")]
    [InlineData(@"(abc)?")]
    public void A_pattern_that_requires_no_text_says_so(string pattern) => RequiredText.Of(pattern).ShouldBeNull();

    [Fact]
    public void Looking_first_for_what_a_pattern_requires_changes_no_answer()
    {
        var agents = AgentLists.Published().SelectMany(crawler => crawler.Examples).Concat(PublishedCases.Isbot("isbot_browsers.yml")).ToList();
        foreach (var list in new[] { AgentLists.Crawlers, AgentLists.Isbot })
            foreach (var agent in agents.Where((_, at) => at % 8 == 0))
                list.First(agent).ShouldBe(Enumerable.Range(0, list.Count).Cast<int?>().FirstOrDefault(at => list.Matches(at!.Value, agent)) ?? -1, agent);
    }

    [Fact]
    public void Few_patterns_are_run_on_every_user_agent()
    {
        AgentLists.Crawlers.Unfiltered.ShouldBe(0);
        AgentLists.Isbot.Unfiltered.ShouldBeLessThan(25);
    }
}
