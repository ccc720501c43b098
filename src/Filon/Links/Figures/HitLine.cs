using Filon.Links.Truth;
using NodaTime;

namespace Filon.Links.Figures;

/// <summary>One request for a link, and what it was.</summary>
public sealed record HitLine
{
    public long Id { get; init; }
    public long LinkId { get; init; }
    public Instant HappenedAt { get; init; }
    public HitClass Class { get; init; }
    public int Step { get; init; }
    public string? Named { get; init; }
    public string? Referrer { get; init; }
    public string? ReferrerName { get; init; }
    public string? Language { get; init; }
    public string? Country { get; init; }
    public string? SourceLabel { get; init; }
    public bool Scanned { get; init; }
    public int Route { get; init; }
    public int Device { get; init; }
    public string Browser { get; init; } = "";
    public string System { get; init; } = "";

    /// <summary>The code and title of its link.</summary>
    public string Code { get; init; } = "";
    public string? Title { get; init; }

    /// <summary>What it was, and why.</summary>
    public Verdict Verdict => new(Class, TruthSteps.Of(Step), Named);
}
