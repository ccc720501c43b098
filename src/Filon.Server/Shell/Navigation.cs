using Filon.Workspaces;

namespace Filon.Server.Shell;

/// <summary>The menu as one page shows it: groups in order, the line of this page marked, a key for each line.</summary>
public sealed record Navigation(IReadOnlyList<NavigationGroup> Groups)
{
    // for a line all of whose letters are taken
    private const string Spare = "123456789abcdefghijklmnopqrstuvwxyz";

    public static Navigation Of(Visit visit, PathString here)
    {
        var items = Features.All.SelectMany(feature => feature.Menu).Where(item => visit.Role.Allows(item.Least)).OrderBy(item => item.Order).ToList();
        var current = items.Select(item => visit.Path(item.Path))
            .Where(path => here.StartsWithSegments(path, StringComparison.Ordinal))
            .MaxBy(path => path.Length);
        HashSet<char> taken = ['g'];
        var lines = items.ConvertAll(item => (item.Group, Line: LineOf(item, visit, current, taken)));
        return new([.. lines.GroupBy(line => line.Group).Select(group => new NavigationGroup(group.Key.In(visit.Language), [.. group.Select(line => line.Line)]))]);
    }

    /// <summary>The first page of the menu: where a workspace opens.</summary>
    public static string? First => Features.All.SelectMany(feature => feature.Menu).MinBy(item => item.Order)?.Path;

    public IEnumerable<NavigationLine> Lines => Groups.SelectMany(group => group.Lines);

    private static NavigationLine LineOf(MenuItem item, Visit visit, string? current, HashSet<char> taken)
    {
        var (label, path) = (item.Label.In(visit.Language), visit.Path(item.Path));
        var key = (label.ToLowerInvariant() + Spare).FirstOrDefault(letter => Spare.Contains(letter, StringComparison.Ordinal) && taken.Add(letter));
        return new(label, path, path == current, key == default ? null : key.ToString());
    }
}
