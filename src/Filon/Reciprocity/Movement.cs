namespace Filon.Reciprocity;

/// <summary>The sets that two archives make: how it stands in the later one, and what changed since the earlier.</summary>
public enum Movement
{
    /// <summary>Follow us.</summary>
    Followers,
    /// <summary>We follow them.</summary>
    Following,
    /// <summary>Both.</summary>
    Mutual,
    /// <summary>We follow them, they do not follow us.</summary>
    NotFollowedBack,
    /// <summary>They follow us, we do not follow them.</summary>
    NotFollowed,
    /// <summary>Follow us, and did not.</summary>
    Gained,
    /// <summary>Followed us, and no longer do.</summary>
    Lost,
    /// <summary>We follow them, and did not.</summary>
    Begun,
    /// <summary>We followed them, and no longer do.</summary>
    Stopped,
}
