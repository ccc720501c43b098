namespace Filon.People;

/// <summary>What one source says of one human, as far as it helps to tell whether two sources speak of the same one.</summary>
public sealed record KnownProfile
{
    public required long Id { get; init; }
    public required string Network { get; init; }

    /// <summary>Unique in its network: an account id, a record id, an address.</summary>
    public required string NetworkKey { get; init; }

    public string? Handle { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Title { get; init; }
    public string? CompanyName { get; init; }

    /// <summary>The company its source ties it to, or the one worked out before.</summary>
    public long? CompanyId { get; init; }

    public string? Stage { get; init; }
    public bool IsOwn { get; init; }

    /// <summary>The person it belonged to before.</summary>
    public long PersonId { get; init; }

    /// <summary>Lower-cased.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>The same in every database that read the same files, whatever the order: ties are settled by it.</summary>
    internal string Content => $"{Network}:{NetworkKey}";
}
