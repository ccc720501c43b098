using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace Filon.Audit;

/// <summary>One line of the log. Its hash takes in the hash of the line before, so that none can be changed, added or taken out unseen.</summary>
public sealed record AuditLine
{
    public long WorkspaceId { get; init; }
    public long Number { get; init; }
    public Instant At { get; init; }
    public long? AccountId { get; init; }
    public string Who { get; init; } = "";
    public string Via { get; init; } = "";
    public string Act { get; init; } = "";
    public string Subject { get; init; } = "";
    public string Address { get; init; } = "";
    public string? Details { get; init; }
    public string? Salt { get; init; }
    public string? DetailsHash { get; init; }
    public string Previous { get; init; } = "";
    public string Hash { get; init; } = "";

    /// <summary>Before and after, table by table; empty where nothing was watched, or where it was erased.</summary>
    public IReadOnlyList<AuditChange> Changes => Details is null ? [] : JsonSerializer.Deserialize<List<AuditChange>>(Details, AuditJson.Options) ?? [];

    /// <summary>The line with the hash it must have.</summary>
    internal AuditLine Sealed() => this with { Hash = HashOf(Previous, AuditJson.Write(new object?[]
    {
        WorkspaceId, Number, At.ToUnixTimeMilliseconds(), AccountId, Who, Via, Act, Subject, Address, DetailsHash,
    })) };

    /// <summary>An erasure struck a person's words out of the details: they are vouched for no more.</summary>
    public bool IsStruckOut => DetailsHash is not null && Salt is null;

    /// <summary>Whether its details are those that were written, as far as no erasure touched them.</summary>
    internal bool DetailsHold => Details is null || Salt is null || HashOf(Salt, Details) == DetailsHash;

    internal static string HashOf(string first, string second) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first + "\n" + second)));
}
