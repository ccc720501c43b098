using NodaTime;

namespace Filon.Posts;

/// <summary>Landings from search in a month.</summary>
public sealed record SearchMonth(YearMonth Month, double Clicks, double Impressions)
{
    public double? Rate => Impressions == 0 ? null : Clicks / Impressions;
}
