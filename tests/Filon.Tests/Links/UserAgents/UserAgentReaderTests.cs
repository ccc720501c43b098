using Filon.Links.UserAgents;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Links.UserAgents;

public sealed class UserAgentReaderTests
{
    private static readonly UserAgentReader Reader = new(64);

    [Theory]
    [InlineData("Twitterbot/1.0", "X")]
    [InlineData("LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)", "LinkedIn")]
    [InlineData("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", "Facebook")]
    [InlineData("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "Slack")]
    [InlineData("http.rb/5.1.1 (Mastodon/4.2.1; +https://mastodon.social/) Bot", "Mastodon")]
    [InlineData("Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)", "Bluesky")]
    [InlineData("Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com", "Teams / Skype")]
    [InlineData("WhatsApp/2.23.20.0", "WhatsApp")]
    [InlineData("TelegramBot (like TwitterBot)", "X")]
    [InlineData("Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)", "Discord")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0", "iMessage")]
    public void Who_draws_a_preview_is_named(string agent, string network)
    {
        Reader.Of(agent).Kind.ShouldBe(AgentKind.Preview);
        Reader.Of(agent).Name.ShouldBe(network);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]/9.29.5687")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/465.0.0.41.106;FBBV/602060281;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5;FBSS/3;FBLC/fr_FR;FBOP/80]")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Twitter for iPhone/10.45")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-S911B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/125.0.6422.113 Mobile Safari/537.36 Instagram 333.0.0.42.91 Android")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.6422.113 Mobile Safari/537.36 Telegram-Android/10.12.0 (Google Pixel 8; Android 14; SDK 34; HIGH)")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Snapchat/12.90.0.46 (like Safari/8617.2.4.10.8, panda)")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21F79 [Pinterest/iOS]")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:127.0) Gecko/20100101 Firefox/127.0")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Teams/24124.2309.2911.2524 Chrome/120.0.6099.291 Electron/28.2.10 Safari/537.36")]
    public void The_browser_inside_a_networks_application_is_a_person(string agent) => Reader.Of(agent).Kind.ShouldBe(AgentKind.Browser);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_request_that_says_nothing_is_missing_its_user_agent(string? agent) => Reader.Of(agent).Kind.ShouldBe(AgentKind.Missing);

    [Fact]
    public void An_answer_is_the_same_whether_it_was_remembered_or_not() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), agent => Reader.Of(agent.Get) == new UserAgentReader(1).Of(agent.Get)));

    [Fact]
    public void A_user_agent_of_any_length_is_answered() => Reader.Of(new string('a', 100_000) + " Googlebot/2.1").Text.Length.ShouldBe(UserAgentReader.Longest);
}
