using Filon.Links.Settings;
using Filon.Server.Shell;

namespace Filon.Server.Links;

/// <summary>A domain or a site named on the page of settings, or in the address of an undo.</summary>
public sealed record HostForm(string? Host, string? Note)
{
    public static async ValueTask<HostForm?> BindAsync(HttpContext context)
    {
        var said = await FormOrAddress.ReadAsync(context);
        return new(said("host"), said("note"));
    }
}

/// <summary>A UTM template as typed, or in the address of an undo.</summary>
public sealed record TemplateForm
{
    public string? Name { get; init; }
    public string? Source { get; init; }
    public string? Medium { get; init; }
    public string? Campaign { get; init; }
    public string? Term { get; init; }
    public string? Content { get; init; }

    internal UtmTemplate Template => new() { Name = Name ?? "", Source = Source, Medium = Medium, Campaign = Campaign, Term = Term, Content = Content };

    internal static TemplateForm Of(UtmTemplate template) => new()
        { Name = template.Name, Source = template.Source, Medium = template.Medium, Campaign = template.Campaign, Term = template.Term, Content = template.Content };

    public static async ValueTask<TemplateForm?> BindAsync(HttpContext context)
    {
        var said = await FormOrAddress.ReadAsync(context);
        return new() { Name = said("name"), Source = said("source"), Medium = said("medium"), Campaign = said("campaign"), Term = said("term"), Content = said("content") };
    }
}
