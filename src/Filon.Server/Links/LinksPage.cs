using Filon.Links.Lists;
using Filon.Links.Making;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>The links of a workspace, limited to what was asked, with the form to make one.</summary>
public sealed record LinksPage
{
    public required LinksAsk Ask { get; init; }
    public required LinkFilter Filter { get; init; }

    /// <summary>One more than a page holds where there are more.</summary>
    public required IReadOnlyList<LinkLine> Found { get; init; }

    public required (long Links, LinkSum Sum) Total { get; init; }
    public required LinkRules Rules { get; init; }
    public required IReadOnlyList<string> Tags { get; init; }
    public required IReadOnlyList<string> Campaigns { get; init; }
    public LinkFields Form { get; init; } = new();
    public Failure? Failure { get; init; }

    public IReadOnlyList<LinkLine> Lines => Found.Count > Filter.Take ? [.. Found.Take(Filter.Take)] : Found;

    public bool More => Found.Count > Filter.Take;

    /// <summary>Nothing was ever made here.</summary>
    public bool IsEmpty => Total.Links == 0 && !Filter.IsNarrow;

    public Instant Now => Filter.Now;
}
