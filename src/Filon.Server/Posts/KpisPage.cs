using Filon.Posts;

namespace Filon.Server.Posts;

/// <summary>The key figures of some months.</summary>
public sealed record KpisPage(Kpis Kpis, string? Network, IReadOnlyList<AudienceMap> Audience)
{
    public bool IsEmpty => Kpis.IsEmpty && Audience.All(map => map.Total == 0);

    /// <summary>What keeps a page behind a figure to the same months.</summary>
    public string Months => $"from={KpiWords.Iso(Kpis.Period.First)}&to={KpiWords.Iso(Kpis.Period.Last)}";
}
