using System.Net;
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
        List<string> networks = [];
        foreach (var line in Lines(TeamNetworks))
            if (Network(line) is { } network) networks.Add(network);
            else problems.Add(new("teamnetworks", Sentence.Format(
                "“{0}” is not an address or a network: write 203.0.113.7 or 203.0.113.0/24.", "«\u00a0{0}\u00a0» n’est ni une adresse ni un réseau\u00a0: écrivez 203.0.113.7 ou 203.0.113.0/24.", line)));
        if (problems.Count > 0) return Failure.Invalid(problems);
        return new LinkSettings(window.Window, string.Join('\n', networks.Distinct(StringComparer.Ordinal)), Words(UtmSources), Words(UtmMediums));
    }

    internal static IReadOnlyList<string> Words(string? text) => [.. Lines(text).Select(line => line.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    private static string[] Lines(string? text) => (text ?? "").Split(['\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One address is a network of its own. What stands behind the length is not part of a network.</summary>
    private static string? Network(string line)
    {
        var parts = line.Split('/');
        if (parts.Length > 2 || !IPAddress.TryParse(parts[0], out var address)) return null;
        var bits = address.GetAddressBytes().Length * 8;
        if (!int.TryParse(parts.Length == 2 ? parts[1] : $"{bits}", System.Globalization.NumberStyles.None, null, out var length) || length > bits || length == 0) return null;
        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bits; bit++) bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return $"{new IPAddress(bytes)}/{length}";
    }
}
