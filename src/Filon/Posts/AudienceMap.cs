namespace Filon.Posts;

/// <summary>Is our market here? An audience by sector, role or region, the largest part first, the unknown last.</summary>
/// <param name="Followers">True: those who follow us, known or not; false: everybody known, where no file says who follows us.</param>
public sealed record AudienceMap(AudienceDimension By, bool Followers, long Total, IReadOnlyList<AudienceShare> Parts)
{
    /// <summary>Parts behind these are shown together.</summary>
    public const int Largest = 12;

    public long Unknown => Total - Parts.Sum(part => part.Count);

    public IReadOnlyList<AudienceShare> Smaller => [.. Parts.Skip(Largest)];

    /// <param name="by">What the values say.</param>
    /// <param name="followers">As the property.</param>
    /// <param name="values">How many have a value; null or blank: no file says it.</param>
    internal static AudienceMap Of(AudienceDimension by, bool followers, IEnumerable<(string? Value, long Count)> values)
    {
        var counted = values.GroupBy(value => string.IsNullOrWhiteSpace(value.Value) ? null : value.Value, value => value.Count)
            .Select(group => new AudienceShare(group.Key, group.Sum())).ToList();
        return new(by, followers, counted.Sum(share => share.Count),
            [.. counted.Where(share => share.Value is not null).OrderByDescending(share => share.Count).ThenBy(share => share.Value, StringComparer.Ordinal)]);
    }
}
