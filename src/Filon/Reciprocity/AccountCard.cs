using NodaTime;

namespace Filon.Reciprocity;

/// <summary>What files and the CRM tell of an account: most accounts of an archive have none, since it holds their numbers only.</summary>
public sealed record AccountCard
{
    public string Account { get; init; } = "";
    public long PersonId { get; init; }
    public string Name { get; init; } = "";
    public string? Handle { get; init; }
    public string? Title { get; init; }
    public string? Company { get; init; }
    public string? Industry { get; init; }
    public string? Country { get; init; }
    public string? Stage { get; init; }

    /// <summary>The firm has bought.</summary>
    public bool Customer { get; init; }

    /// <summary>The firm has an open deal.</summary>
    public bool OpenDeal { get; init; }

    /// <summary>Messages, mentions and answers on this very network.</summary>
    public long Exchanges { get; init; }

    public Instant? FirstExchange { get; init; }

    /// <summary>Of any kind, on any channel, of the person the account is.</summary>
    public Instant? LastTouch { get; init; }

    /// <summary>What the account says of itself, for comparing topics; null where it says nothing.</summary>
    public string? Words => string.Join(' ', new[] { Title, Company, Industry }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } words ? words : null;
}
