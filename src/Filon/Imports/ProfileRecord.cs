using NodaTime;

namespace Filon.Imports;

/// <summary>One record of a human in one source.</summary>
public sealed record ProfileRecord : ImportRecord
{
    public override RecordKind Kind => RecordKind.Profile;

    /// <summary>One of <see cref="ProfileNetwork"/>.</summary>
    public required string Network { get; init; }

    /// <summary>The account id, the CRM's record id, the address: what is unique in the network. <see cref="ImportRecord.Key"/> is "network:this".</summary>
    public required string NetworkKey { get; init; }

    /// <summary>Without @, as the network writes it.</summary>
    public string? Handle { get; init; }

    /// <summary>What follows /in/ in the address of their LinkedIn profile, lower-cased, where another source gives it.</summary>
    public string? LinkedIn { get; init; }

    public string? Name { get; init; }

    /// <summary>Lower-cased, valid in form.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    public string? Phone { get; init; }
    public string? Title { get; init; }
    public string? CompanyName { get; init; }

    /// <summary>Keys of <see cref="CompanyRecord"/>.</summary>
    public IReadOnlyList<string> CompanyKeys { get; init; } = [];

    public string? Country { get; init; }
    public Instant? CreatedAt { get; init; }
    public string? LifecycleStage { get; init; }
    public string? OriginalSource { get; init; }

    /// <summary>The workspace's own account.</summary>
    public bool IsOwn { get; init; }
}
