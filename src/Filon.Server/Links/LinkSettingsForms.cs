using Filon.Links.Settings;

namespace Filon.Server.Links;

/// <summary>A domain or a site named on the page of settings.</summary>
public sealed record HostForm
{
    public string? Host { get; init; }

    public string? Note { get; init; }
}

/// <summary>A UTM template as typed.</summary>
public sealed record TemplateForm
{
    public string? Name { get; init; }
    public string? Source { get; init; }
    public string? Medium { get; init; }
    public string? Campaign { get; init; }
    public string? Term { get; init; }
    public string? Content { get; init; }

    internal UtmTemplate Template => new() { Name = Name ?? "", Source = Source, Medium = Medium, Campaign = Campaign, Term = Term, Content = Content };
}
