using System.Net;
using System.Text.RegularExpressions;
using Filon.Server;

namespace Filon.Tests.Support;

/// <summary>The pages of a workspace as someone finds them: from the menu, link by link, one address of each kind.</summary>
public static partial class SiteMap
{
    private const int Deep = 3;

    /// <summary>The addresses of the menu.</summary>
    public static IReadOnlyList<string> Menu(string workspace) =>
        [.. Features.All.SelectMany(feature => feature.Menu).OrderBy(item => item.Order).Select(item => $"/w/{workspace}/{item.Path}")];

    /// <summary>The menu, and one page of each kind that its pages lead to: two pages are of a kind when only numbers and filters differ.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(Browsing browsing, string workspace)
    {
        Dictionary<string, string> found = [];
        var next = Menu(workspace).ToList();
        for (var depth = 0; depth < Deep && next.Count > 0; depth++)
        {
            var fresh = next.Where(address => found.TryAdd(KindOf(address), address)).ToList();
            next = [];
            foreach (var address in fresh) next.AddRange(await LinksAsync(browsing, address, workspace));
        }

        return [.. found.Values];
    }

    private static async Task<IEnumerable<string>> LinksAsync(Browsing browsing, string address, string workspace)
    {
        var answer = await browsing.GetAsync(address);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return [];
        return Href().Matches(await answer.Content.ReadAsStringAsync())
            .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0])
            .Where(link => link.StartsWith($"/w/{workspace}/", StringComparison.Ordinal) && !File().IsMatch(link))
            .Distinct();
    }

    private static string KindOf(string address) => Number().Replace(address.Split('?')[0], "1");

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Href();

    [GeneratedRegex(@"\.(csv|svg|png|json|zip|xlsx|html|md)(\?|$)")]
    private static partial Regex File();

    [GeneratedRegex(@"(?<=/)-?\d+")]
    private static partial Regex Number();
}
