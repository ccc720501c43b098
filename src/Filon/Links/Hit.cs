using Filon.Links.Origins;
using NodaTime;

namespace Filon.Links;

/// <summary>One request for a short link, with all that the redirect knows when it comes. It holds no address: <see cref="Visitor"/> and the network's class stand for it.</summary>
public sealed record Hit
{
    public required Instant At { get; init; }

    public required long Link { get; init; }

    /// <summary><c>GET</c> or <c>HEAD</c>.</summary>
    public string Method { get; init; } = "GET";

    public string? UserAgent { get; init; }

    public string? Referrer { get; init; }

    public string? AcceptLanguage { get; init; }

    /// <summary>The browser says that it fetches ahead of a click: <see cref="Truth.PrefetchHeaders"/>.</summary>
    public bool Prefetch { get; init; }

    public NetworkClass Network { get; init; }

    /// <summary>ISO 3166-1, two letters; null where no list of countries is configured, or it does not know.</summary>
    public string? Country { get; init; }

    /// <summary>The keyed hash of one visitor in one uniqueness window: <see cref="Visitors.VisitorKey"/>.</summary>
    public required long Visitor { get; init; }

    /// <summary>By a signed-in member, or from an address that the workspace named as its own.</summary>
    public bool Team { get; init; }

    /// <summary>What <c>?s=</c> said.</summary>
    public string? SourceLabel { get; init; }

    /// <summary>The QR code of the link was scanned.</summary>
    public bool Scanned { get; init; }
}
