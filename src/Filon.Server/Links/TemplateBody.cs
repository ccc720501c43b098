namespace Filon.Server.Links;

/// <summary>A UTM template to be added.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Source">utm_source.</param>
/// <param name="Medium">utm_medium.</param>
/// <param name="Campaign">utm_campaign.</param>
/// <param name="Term">utm_term.</param>
/// <param name="Content">utm_content.</param>
public sealed record TemplateBody(string Name, string? Source = null, string? Medium = null, string? Campaign = null, string? Term = null, string? Content = null)
{
    internal TemplateForm Form => new() { Name = Name, Source = Source, Medium = Medium, Campaign = Campaign, Term = Term, Content = Content };
}
