using Filon.Links.Settings;

namespace Filon.Server.Links;

/// <summary>What a workspace decides for all of its links.</summary>
/// <param name="Window">For how long a person who clicks again is the same person: <c>hour</c>, <c>day</c> or <c>week</c>.</param>
/// <param name="TeamNetworks">Own addresses and networks.</param>
/// <param name="UtmSources">What utm_source may be; empty: anything.</param>
/// <param name="UtmMediums">What utm_medium may be; empty: anything.</param>
public sealed record LinkSettingsBody(string Window, IReadOnlyList<string>? TeamNetworks = null, IReadOnlyList<string>? UtmSources = null, IReadOnlyList<string>? UtmMediums = null)
{
    internal LinkSettingsFields Fields => new()
    {
        Window = Window, TeamNetworks = string.Join('\n', TeamNetworks ?? []), UtmSources = string.Join('\n', UtmSources ?? []), UtmMediums = string.Join('\n', UtmMediums ?? []),
    };
}
