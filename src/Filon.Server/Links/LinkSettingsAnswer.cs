using Filon.Links.Settings;
using Filon.Server.Api;

namespace Filon.Server.Links;

/// <summary>What a workspace decides for all of its links.</summary>
/// <param name="Window">For how long a person who clicks again is the same person: <c>hour</c>, <c>day</c> or <c>week</c>.</param>
/// <param name="TeamNetworks">Own addresses and networks.</param>
/// <param name="UtmSources">What utm_source may be; empty: anything.</param>
/// <param name="UtmMediums">What utm_medium may be; empty: anything.</param>
/// <param name="Domains">Own domains.</param>
/// <param name="Blocked">Where no link may lead.</param>
/// <param name="Templates">UTM marks used together.</param>
public sealed record LinkSettingsAnswer(
    string Window, IReadOnlyList<string> TeamNetworks, IReadOnlyList<string> UtmSources, IReadOnlyList<string> UtmMediums,
    IReadOnlyList<string> Domains, IReadOnlyList<string> Blocked, IReadOnlyList<LinkSettingsAnswer.TemplateOf> Templates)
{
    /// <summary>A UTM template.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Source">utm_source.</param>
    /// <param name="Medium">utm_medium.</param>
    /// <param name="Campaign">utm_campaign.</param>
    /// <param name="Term">utm_term.</param>
    /// <param name="Content">utm_content.</param>
    public sealed record TemplateOf(Id Id, string Name, string? Source, string? Medium, string? Campaign, string? Term, string? Content)
    {
        internal static TemplateOf Of(UtmTemplate template) => new(template.Id, template.Name, template.Source, template.Medium, template.Campaign, template.Term, template.Content);
    }

    internal static LinkSettingsAnswer Of(LinkSettingsPage page) => new(
        page.Form.Window ?? "", Lines(page.Form.TeamNetworks), Lines(page.Form.UtmSources), Lines(page.Form.UtmMediums),
        [.. page.Domains.Select(domain => domain.Host)], [.. page.Blocked.Select(blocked => blocked.Host)], [.. page.Templates.Select(TemplateOf.Of)]);

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
