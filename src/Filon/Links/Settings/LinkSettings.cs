using Filon.Links.Visitors;

namespace Filon.Links.Settings;

/// <summary>What a workspace decides for all of its links.</summary>
/// <param name="Window">For how long a person who clicks again is the same person.</param>
/// <param name="TeamNetworks">Addresses of its own, one a line, as networks.</param>
/// <param name="UtmSources">What a UTM source may be; empty: anything.</param>
/// <param name="UtmMediums">What a UTM medium may be; empty: anything.</param>
public sealed record LinkSettings(UniquenessWindow Window, string TeamNetworks, IReadOnlyList<string> UtmSources, IReadOnlyList<string> UtmMediums)
{
    public static LinkSettings Usual { get; } = new(UniquenessWindow.Day, "", [], []);
}
