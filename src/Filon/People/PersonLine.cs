using NodaTime;

namespace Filon.People;

/// <summary>A person in a list.</summary>
public sealed record PersonLine
{
    public long Id { get; init; }
    public string Name { get; init; } = "";
    public string? Title { get; init; }
    public string? Stage { get; init; }
    public long? CompanyId { get; init; }
    public string? Company { get; init; }

    /// <summary>The industry of the company.</summary>
    public string? Sector { get; init; }

    /// <summary>Of the company.</summary>
    public string? Country { get; init; }

    public long Profiles { get; init; }
    public long Touches { get; init; }
    public Instant? LastTouch { get; init; }
}
