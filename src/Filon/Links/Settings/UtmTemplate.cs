using Filon.Links.Making;

namespace Filon.Links.Settings;

/// <summary>UTM marks that are used together, under a name.</summary>
public sealed record UtmTemplate
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public string? Source { get; init; }

    public string? Medium { get; init; }

    public string? Campaign { get; init; }

    public string? Term { get; init; }

    public string? Content { get; init; }

    public UtmMarks Marks => new(Source, Medium, Campaign, Term, Content);
}
