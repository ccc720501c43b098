namespace Filon.Imports;

/// <summary>How a line names a person; at least one of these is given.</summary>
public sealed record PersonReference
{
    /// <summary>Lower-cased.</summary>
    public string? Email { get; init; }

    /// <summary>One of <see cref="ProfileNetwork"/>, for <see cref="NetworkKey"/> and <see cref="Handle"/>.</summary>
    public string? Network { get; init; }

    /// <summary>The account id in the network, or the CRM's record id where the network is "crm".</summary>
    public string? NetworkKey { get; init; }

    /// <summary>Without @.</summary>
    public string? Handle { get; init; }

    public string? Name { get; init; }
    public string? CompanyName { get; init; }

    /// <summary>The strongest of these, for a natural key.</summary>
    internal string Identity =>
        NetworkKey is not null ? $"{Network}:{NetworkKey}"
        : Email ?? (Handle is not null ? $"{Network}@{Handle.ToLowerInvariant()}" : $"{Name}|{CompanyName}".ToLowerInvariant());
}
