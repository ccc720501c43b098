using System.Globalization;
using Filon.People;

namespace Filon.Bench;

/// <summary>Which rules joined what is not one person, and which sources of one person stayed apart: what to mend next.</summary>
internal static class MatchingFaults
{
    private const int Shown = 12;

    public static void Print(MessyPeople people, Resolution found, TextWriter output)
    {
        foreach (var rule in found.Edges.GroupBy(edge => (edge.Evidence, edge.State)).OrderBy(group => group.Key.State).ThenByDescending(group => group.Count()))
        {
            var wrong = rule.Where(edge => Human(people, edge.A) != Human(people, edge.B)).ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Key.State,-10} {rule.Key.Evidence,-20} {rule.Count(),8:#,0}, wrong {wrong.Count,7:#,0} ({(double)wrong.Count / rule.Count():P2})"));
            foreach (var edge in wrong.Take(Shown)) output.WriteLine($"    {Say(people, edge.A)}  <>  {Say(people, edge.B)}  {edge.Score:0.0000}");
        }

        foreach (var rule in found.Edges.Where(edge => edge.State != EdgeState.Automatic || EvidenceRules.Named(edge.Evidence).Probability is null).GroupBy(edge => edge.Evidence))
            foreach (var bin in rule.GroupBy(edge => Bin(edge.Score)).OrderBy(bin => bin.Key))
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"said {bin.Key,6:0.###} {rule.Key,-20} {bin.Count(),8:#,0}, right {bin.Count(edge => Human(people, edge.A) == Human(people, edge.B)) * 100.0 / bin.Count():0.0} %"));
        Missed(people, found, output);
    }

    private static void Missed(MessyPeople people, Resolution found, TextWriter output)
    {
        var place = new int[people.Profiles.Count];
        for (var human = 0; human < found.Humans.Count; human++) foreach (var at in found.Humans[human]) place[at] = human;
        var missed = Enumerable.Range(0, people.Profiles.Count).GroupBy(at => people.Humans[at]).Where(group => group.Key >= 0)
            .SelectMany(group => group.SelectMany((a, index) => group.Skip(index + 1).Where(b => place[a] != place[b]).Select(b => (a, b)))).ToList();
        foreach (var kind in missed.GroupBy(pair => string.Join(" - ", new[] { people.Profiles[pair.a].Network, people.Profiles[pair.b].Network }.Order(StringComparer.Ordinal))).OrderByDescending(group => group.Count()))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"missed {kind.Key,-20} {kind.Count(),8:#,0}"));
            foreach (var (a, b) in kind.Take(Shown)) output.WriteLine($"    {Say(people, a + 1)}  ||  {Say(people, b + 1)}");
        }
    }

    private static double Bin(double score) => score < 0.9 ? Math.Floor(score * 10) / 10 : score < 0.95 ? 0.9 : score < 0.98 ? 0.95 : score < 0.99 ? 0.98 : score < 0.999 ? 0.99 : 0.999;

    private static int Human(MessyPeople people, long profile) => people.Humans[(int)profile - 1];

    private static string Say(MessyPeople people, long profile)
    {
        var one = people.Profiles[(int)profile - 1];
        return $"[{one.Network} {one.Name} @{one.Handle} {string.Join(',', one.Emails)} {one.Phone} {one.CompanyName}]";
    }
}
