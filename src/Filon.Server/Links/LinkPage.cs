using Filon.Links;
using Filon.Links.Figures;
using Filon.Links.Lists;
using Filon.Links.Making;
using Filon.Links.Restating;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>One link: its figures for some days, its latest hits, who else shares what it leads to, and the forms that change it.</summary>
public sealed record LinkPage
{
    public required Link Link { get; init; }
    public required string Address { get; init; }
    public required LinkState State { get; init; }
    public required int Days { get; init; }
    public required LinkFigures Figures { get; init; }
    public required IReadOnlyList<HitLine> Latest { get; init; }
    public required IReadOnlyList<SharedLink> SameAddress { get; init; }
    public required IReadOnlyList<Restatement> Restatements { get; init; }
    public SharingTree? Tree { get; init; }
    public string? Person { get; init; }
    public required LinkRules Rules { get; init; }
    public required LinkFields Form { get; init; }
    public required IReadOnlyList<RouteFields> Routes { get; init; }
    public Failure? Failure { get; init; }
}
