using System.Globalization;
using System.Text.RegularExpressions;

namespace Filon.Bench;

/// <summary>
/// Every page of the menu, and one of each kind it leads to, on a simulated company of a million touches:
/// <c>./bench pages [--touches N] [--database postgres://...]</c>. The baseline is <c>/health</c> of the same program.
/// </summary>
internal static partial class PagesBenchmark
{
    // the demonstration's own
    private const string Email = "demo@rondelis.example", Password = "demonstration";

    public static async Task<Race> RunAsync(string[] arguments)
    {
        var touches = Option(arguments, "--touches") ?? "1000000";
        var database = Option(arguments, "--database");
        var folder = Path.Combine(Path.GetTempPath(), $"filon-bench-pages-{touches}{(database is null ? "" : "-postgresql")}");
        if (!File.Exists(Path.Combine(folder, ".filled"))) await FillAsync(folder, database, touches);

        using var filon = await FilonProcess.ServeAsync(folder, database);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = true }) { BaseAddress = filon.Url, Timeout = TimeSpan.FromMinutes(2) };
        var first = await SignInAsync(client, Email, Password);

        var race = new Race($"Pages at {touches} touches on {(database is null ? "SQLite" : "PostgreSQL")}").With("/health", () => GetAsync(client, "/health"));
        foreach (var page in await PagesAsync(client, first)) race.With(page, () => GetAsync(client, page));
        await race.RunAsync(40, warmUp: 2); // fewer rounds, and the 95th percentile is the slowest one
        return race.Note(string.Create(CultureInfo.InvariantCulture, $"Resident memory at the end: {filon.Resident / 1048576.0:0} MB."));
    }

    private static async Task FillAsync(string folder, string? database, string touches)
    {
        Directory.CreateDirectory(folder);
        await FilonProcess.RunAsync(folder, database, "demo", "--touches", touches);
        await File.WriteAllTextAsync(Path.Combine(folder, ".filled"), "");
    }

    /// <returns>The address of the first page shown, which names the workspace.</returns>
    internal static async Task<string> SignInAsync(HttpClient client, string email, string password)
    {
        var form = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var token = Csrf().Match(form).Groups[1].Value;
        using var fields = new FormUrlEncodedContent([new("email", email), new("password", password), new("csrf", token)]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), fields);
        return answer.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.AbsolutePath;
    }

    /// <summary>The menu's pages, and the first page of each further kind they link to (a person, a company, a deal...).</summary>
    private static async Task<IReadOnlyList<string>> PagesAsync(HttpClient client, string first)
    {
        var menu = Links(await client.GetStringAsync(new Uri(first, UriKind.Relative))).ToList();
        var pages = new List<string>(menu);
        var kinds = menu.Select(Kind).ToHashSet();
        foreach (var page in menu)
            foreach (var link in Links(await client.GetStringAsync(new Uri(page, UriKind.Relative))))
                if (kinds.Add(Kind(link))) pages.Add(link);
        var measure = $"{first[..(first.IndexOf("/w/", StringComparison.Ordinal) + 3)]}{first.Split('/')[2]}/measure";
        return [.. pages, $"{measure}/roi?model=linear", $"{measure}/roi?on=2026-06-30", $"{measure}/roi?from=2025-01&to=2025-12", $"{measure}/roi?by=post"];
    }

    private static IEnumerable<string> Links(string html) => Link().Matches(html)
        .Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value))
        .Where(link => Report().IsMatch(link) || (!link.Contains(".csv", StringComparison.Ordinal) && !link.EndsWith(".zip", StringComparison.Ordinal) && !link.Contains("format=csv", StringComparison.Ordinal)));

    private static string Kind(string link) => Number().Replace(link.Split('?')[0], "N");

    internal static async Task GetAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        if ((int)answer.StatusCode >= 400) throw new InvalidOperationException($"{page}: {(int)answer.StatusCode}");
        await answer.Content.ReadAsByteArrayAsync();
    }

    internal static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is var at and >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;

    [GeneratedRegex("name=\"csrf\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Csrf();

    [GeneratedRegex("<a [^>]*href=\"(/w/[^\"#]+)\"")]
    private static partial Regex Link();

    /// <summary>A page as a file; files of every line there is are as long as they are.</summary>
    [GeneratedRegex(@"/measure/(roi|coca|tlv|attribution)\.csv")]
    private static partial Regex Report();

    [GeneratedRegex(@"\d{6,}")]
    private static partial Regex Number();
}
