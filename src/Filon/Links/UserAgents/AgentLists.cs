using System.Text.Json;

namespace Filon.Links.UserAgents;

/// <summary>
/// The lists of those that are not people: previews.csv (the networks, by hand), then crawler-user-agents (MIT) less the patterns of people.csv,
/// then isbot (public domain). The published lists are kept as they were published; see THIRD-PARTY.md.
/// </summary>
internal static class AgentLists
{
    private static readonly Lazy<Loaded> Lists = new(Load);

    public static UserAgent Missing { get; } = new("", AgentKind.Missing, null);

    public static UserAgent Read(string text)
    {
        foreach (var preview in Lists.Value.Previews)
            if (preview.Knows(text)) return new(text, AgentKind.Preview, preview.Network);
        var at = Lists.Value.Crawlers.First(text);
        if (at >= 0) return Lists.Value.Named[at].Of(text);
        at = Lists.Value.Isbot.First(text);
        return at >= 0 ? new(text, AgentKind.Robot, null) : new(text, AgentKind.Browser, null);
    }

    public static PatternList Crawlers => Lists.Value.Crawlers;

    public static PatternList Isbot => Lists.Value.Isbot;

    public static IReadOnlySet<string> People => Lists.Value.People;

    /// <summary>What crawler-user-agents publishes: each pattern with the user agents it must match.</summary>
    public static IReadOnlyList<Crawler> Published() => Crawler.Read(LinkFiles.Open("UserAgents.crawler-user-agents.json"));

    private static Loaded Load()
    {
        var people = LinkFiles.Rows("UserAgents.people.csv").Select(row => row[0]).ToHashSet();
        var crawlers = Published().Where(crawler => !people.Contains(crawler.Pattern)).ToList();
        using var isbot = LinkFiles.Open("UserAgents.isbot.json");
        return new(
            [.. LinkFiles.Rows("UserAgents.previews.csv").Select(row => new PreviewMark(row[0], row[1] == "starts", row[2]))],
            new(crawlers.Select(crawler => new AgentPattern(crawler.Pattern))),
            [.. crawlers.Select(crawler => new NamedCrawler(Label(crawler.Pattern), crawler.Previews ? AgentKind.Preview : AgentKind.Robot))],
            new(JsonSerializer.Deserialize<string[]>(isbot)!.Select(pattern => new AgentPattern(pattern, IgnoreCase: true))),
            people);
    }

    /// <summary>The name in a pattern: <c>Googlebot\/</c> is Googlebot.</summary>
    private static string Label(string pattern) => pattern.Replace("\\", "", StringComparison.Ordinal).Trim('^', '$', '/', ' ');

    private sealed record Loaded(
        IReadOnlyList<PreviewMark> Previews, PatternList Crawlers, IReadOnlyList<NamedCrawler> Named, PatternList Isbot, IReadOnlySet<string> People);

    private sealed record PreviewMark(string Text, bool Starts, string Network)
    {
        public bool Knows(string agent) =>
            Starts ? agent.StartsWith(Text, StringComparison.OrdinalIgnoreCase) : agent.Contains(Text, StringComparison.OrdinalIgnoreCase);
    }

    private sealed record NamedCrawler(string Name, AgentKind Kind)
    {
        public UserAgent Of(string text) => new(text, Kind, Name);
    }
}
