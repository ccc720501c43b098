namespace Filon.Posts;

/// <summary>Is our market here? An audience by sector, role or region, the largest part first, the unknown last.</summary>
/// <param name="Followers">True: those who follow us, known or not; false: everybody known, where no file says who follows us.</param>
public sealed record AudienceMap(AudienceDimension By, bool Followers, long Total, IReadOnlyList<AudienceShare> Parts)
{
    /// <summary>Parts behind these are shown together.</summary>
    public const int Largest = 12;

    public long Unknown => Total - Parts.Sum(part => part.Count);

    public IReadOnlyList<AudienceShare> Smaller => [.. Parts.Skip(Largest)];
}
