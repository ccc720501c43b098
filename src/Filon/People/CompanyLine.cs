namespace Filon.People;

/// <summary>A firm in a list and at the head of its page.</summary>
public sealed record CompanyLine
{
    public long Id { get; init; }
    public string Name { get; init; } = "";
    public string? Domain { get; init; }
    public string? Industry { get; init; }
    public string? Country { get; init; }
    public long People { get; init; }
    public long Deals { get; init; }

    /// <summary>Of its won deals, in minor units of the workspace's currency; deals in another currency are counted, not summed.</summary>
    public long WonMinor { get; init; }
}
