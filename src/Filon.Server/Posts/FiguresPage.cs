using Filon.People;
using Filon.Posts;

namespace Filon.Server.Posts;

/// <summary>A page of figures beside those of posts.</summary>
public sealed record FiguresPage(FigureFilter Filter, IReadOnlyList<(string Subject, string Network)> Kinds, ListOf<FigureLine> Lines, double? Sum)
{
    /// <summary>Of a month of a search engine: clicks and impressions in all.</summary>
    public (double Clicks, double Impressions)? Landings { get; init; }
}
