namespace Filon.Reciprocity;

/// <summary>In which lists of two archives an account stands.</summary>
public sealed record AccountPair
{
    public string Account { get; init; } = "";

    /// <summary>In the earlier archive.</summary>
    public bool FollowedUs { get; init; }

    /// <summary>In the earlier archive.</summary>
    public bool WeFollowed { get; init; }

    /// <summary>In the later archive.</summary>
    public bool FollowsUs { get; init; }

    /// <summary>In the later archive.</summary>
    public bool WeFollow { get; init; }
}
