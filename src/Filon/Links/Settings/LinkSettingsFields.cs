using Filon.Links.Origins;
using Filon.Links.Visitors;

namespace Filon.Links.Settings;

/// <summary>The settings of links as typed.</summary>
public sealed record LinkSettingsFields
{
    public string? Window { get; init; }
    public string? TeamNetworks { get; init; }
    public string? UtmSources { get; init; }
    public string? UtmMediums { get; init; }

    /// <summary>The word of each window, in forms and files.</summary>
    public static IReadOnlyList<(string Code, UniquenessWindow Window)> Windows { get; } =
        [("hour", UniquenessWindow.Hour), ("day", UniquenessWindow.Day), ("week", UniquenessWindow.Week)];

    public static LinkSettingsFields Of(LinkSettings settings) => new()
    {
        Window = Windows.First(window => window.Window == settings.Window).Code, TeamNetworks = settings.TeamNetworks,
        UtmSources = string.Join('\n', settings.UtmSources), UtmMediums = string.Join('\n', settings.UtmMediums),
    };

    /// <returns>The settings, or what is wrong by field.</returns>
    public Outcome<LinkSettings> Read()
    {
        var problems = new List<Problem>();
        var window = Windows.FirstOrDefault(known => known.Code == Window);
        if (window.Code is null) problems.Add(new("window", new("An hour, a day or a week.", "Une heure, un jour ou une semaine.")));
        if (OwnNetworks.Parse(TeamNetworks).Failure is { } wrong) problems.Add(new("teamnetworks", wrong.Sentence));
        if (problems.Count > 0) return Failure.Invalid(problems);
        return new LinkSettings(window.Window, string.Join('\n', Lines(TeamNetworks).Distinct(StringComparer.Ordinal)), Words(UtmSources), Words(UtmMediums));
    }

    internal static IReadOnlyList<string> Words(string? text) => [.. Lines(text).Select(line => line.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    private static string[] Lines(string? text) => (text ?? "").Split(['\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
