namespace Filon.Server.Links;

/// <summary>Which links a program asks for; what cannot be read limits nothing.</summary>
public sealed record LinksFilter(string? Search, string? Tag, string? Campaign, string? State, string? Sort)
{
    internal LinksAsk Ask => new(Search, Tag, Campaign, State, Sort, null);
}
