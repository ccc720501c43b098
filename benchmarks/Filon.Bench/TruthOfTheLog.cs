using System.Globalization;
using Filon.Links.Origins;
using Filon.Links.Truth;
using Filon.Links.UserAgents;

namespace Filon.Bench;

/// <summary>
/// The access log has no labels, but its visitors show what they are: who asks for robots.txt is a program that says so; who fetches the style sheets and
/// scripts of a page shows pages to somebody.
/// </summary>
internal static class TruthOfTheLog
{
    public static void NoteIn(Race race, IReadOnlyList<LogLine> log, OriginReader origins, ClickTruth truth)
    {
        var robots = log.Where(line => line.IsRobotsTxt).Select(line => line.Visitor()).ToHashSet();
        var browsers = log.Where(line => line.IsPart).Select(line => line.Visitor()).ToHashSet();
        var pages = log.Where(line => line.IsPage).ToList();
        var hits = pages.ConvertAll(line => line.Hit(origins));
        var verdicts = truth.Judge(hits, new HashSet<VisitorClick>());
        var byHit = new TruthTable("requests for pages and texts, by what their visitor did");
        var byVisitor = new TruthTable("visitors, by what they did (a person if one request is)");
        foreach (var at in Enumerable.Range(0, pages.Count)) byHit.Add(Known(hits[at].Visitor), verdicts[at].Class);
        foreach (var visitor in Enumerable.Range(0, pages.Count).GroupBy(at => hits[at].Visitor))
            byVisitor.Add(Known(visitor.Key), visitor.Min(at => verdicts[at].Class));
        byHit.NoteIn(race);
        byVisitor.NoteIn(race);
        Steps(race, verdicts);
        Lists(race, log);

        string Known(long visitor) => (robots.Contains(visitor), browsers.Contains(visitor)) switch
        {
            (true, false) => "asked for robots.txt",
            (false, true) => "fetched style sheets or scripts",
            (true, true) => "did both",
            _ => "did neither",
        };
    }

    private static void Steps(Race race, IReadOnlyList<Verdict> verdicts) => race.Note("").Note("Steps that answered: " + string.Join(", ",
        TruthSteps.All.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Name} {verdicts.Count(verdict => verdict.Step == step):N0}"))) + ".");

    private static void Lists(Race race, IReadOnlyList<LogLine> log)
    {
        var reader = new UserAgentReader();
        int either = 0, isbot = 0, crawlers = 0, missing = 0;
        foreach (var line in log)
        {
            var kind = reader.Of(line.Agent).Kind;
            if (kind == AgentKind.Missing || line.Agent == "-") missing++;
            else if (kind is AgentKind.Robot or AgentKind.Preview) either++;
            if (AgentLists.Isbot.First(line.Agent) >= 0) isbot++;
            if (AgentLists.Crawlers.First(line.Agent) >= 0) crawlers++;
        }

        race.Note("").Note(string.Create(CultureInfo.InvariantCulture,
            $"Of all {log.Count:N0} lines: {isbot:N0} are isbot's (published: 3,009), {crawlers:N0} are crawler-user-agents' (published: 1,955), {either:N0} are on a list and {missing:N0} say nothing."));
    }
}
