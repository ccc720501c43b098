namespace Filon.People;

/// <summary>What one source says of one human, as far as it helps to tell whether two sources speak of the same one.</summary>
public sealed record KnownProfile
{
    public required long Id { get; init; }
    public required string Network { get; init; }

    /// <summary>Unique in its network: an account id, a record id, an address.</summary>
    public required string NetworkKey { get; init; }

    public string? Handle { get; init; }
    /// <summary>The part behind /in/ of a LinkedIn address that a source other than LinkedIn gives, lower-cased.</summary>
    public string? LinkedIn { get; init; }

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

    /// <summary>An account of a network under its own number, not a mention of it.</summary>
    internal bool IsAccount => Network switch
    {
        Networks.X => NetworkKey.All(char.IsAsciiDigit),
        Networks.LinkedIn => Handle is not null,
        Networks.Crm or Networks.Email or Networks.File or Networks.Erased => false,
        _ => !NetworkKey.StartsWith('@'),
    };

    /// <summary>Every account it names, its own or another's: the network and the handle there. One name on two networks may be two people.</summary>
    internal IEnumerable<(string Network, string Name)> Handles
    {
        get
        {
            if (Handle is { Length: > 1 }) yield return (Networks.OfHandle(Network), Handle.ToLowerInvariant());
            if (LinkedIn is { Length: > 1 }) yield return (Networks.LinkedIn, LinkedIn.ToLowerInvariant());
        }
    }
}
