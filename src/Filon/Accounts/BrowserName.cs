namespace Filon.Accounts;

/// <summary>What a browser says it is, in two words that a person recognises. No version: two words tell one's own browsers apart.</summary>
public static class BrowserName
{
    // those built on another name it too, so they come first
    private static readonly (string Said, string Name)[] Browsers =
    [
        ("Edg/", "Edge"), ("EdgA/", "Edge"), ("EdgiOS/", "Edge"), ("OPR/", "Opera"), ("Vivaldi/", "Vivaldi"), ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ];

    private static readonly (string Said, string Name)[] Platforms =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"), ("BSD", "BSD"),
    ];

    /// <returns>Each empty where nothing known is said.</returns>
    public static (string Browser, string Platform) Of(string? userAgent) => (Find(Browsers, userAgent ?? ""), Find(Platforms, userAgent ?? ""));

    private static string Find((string Said, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Said, StringComparison.Ordinal)).Name ?? "";
}
