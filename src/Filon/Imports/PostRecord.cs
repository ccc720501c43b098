using NodaTime;

namespace Filon.Imports;

/// <summary>One post of the workspace's own account.</summary>
public sealed record PostRecord : ImportRecord
{
    public override RecordKind Kind => RecordKind.Post;
    public required string Network { get; init; }

    /// <summary>The network's id of the post. <see cref="ImportRecord.Key"/> is "network:this".</summary>
    public required string NetworkKey { get; init; }

    public required Instant At { get; init; }
    public required string Text { get; init; }
    public string? Language { get; init; }

    /// <summary>The network's id of the post answered.</summary>
    public string? ReplyToKey { get; init; }

    /// <summary>The account id answered.</summary>
    public string? ReplyToAccount { get; init; }

    /// <summary>Without @.</summary>
    public string? ReplyToHandle { get; init; }

    public IReadOnlyList<AccountMention> Mentions { get; init; } = [];

    /// <summary>Expanded addresses.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    public IReadOnlyList<string> Hashtags { get; init; } = [];
    /// <summary>Where the post itself can be seen.</summary>
    public string? Address { get; init; }

    public long? Likes { get; init; }
    public long? Reposts { get; init; }
    public bool IsRepost { get; init; }
}
