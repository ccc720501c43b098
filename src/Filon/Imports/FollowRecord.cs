using NodaTime;

namespace Filon.Imports;

/// <summary>One account that followed us, or that we followed, when the archive was made. Few archives give the day of the follow itself.</summary>
public sealed record FollowRecord : ImportRecord
{
    public override RecordKind Kind => RecordKind.Follow;
    public required string Network { get; init; }
    public required string AccountKey { get; init; }
    public required FollowDirection Direction { get; init; }

    /// <summary>The day of the follow, where the file says it.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>When the archive was made; null where it does not say.</summary>
    public Instant? SeenAt { get; init; }
}
