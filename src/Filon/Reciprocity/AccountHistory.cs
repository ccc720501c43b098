using NodaTime;

namespace Filon.Reciprocity;

/// <summary>When an account was first and last seen in the archives of its network; between the two it counts as there all along.</summary>
public sealed record AccountHistory
{
    public string Account { get; init; } = "";

    /// <summary>The first archive that lists it among our followers; null: none does.</summary>
    public Instant? FollowerFirst { get; init; }

    public Instant? FollowerLast { get; init; }

    /// <summary>The first archive that lists it among those we follow; null: none does.</summary>
    public Instant? FollowedFirst { get; init; }

    public Instant? FollowedLast { get; init; }

    /// <summary>The day we followed it, ISO, where a file says it.</summary>
    public string? Since { get; init; }
}
