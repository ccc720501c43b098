namespace Filon.Posts;

/// <summary>How many follow an account of ours and whom it follows, against what is known of all users.</summary>
/// <param name="Followers">Null where no file says it.</param>
/// <param name="Counted">The followers are a figure of the network; false: the follows of an archive, counted.</param>
public sealed record AccountSize(string Network, double? Followers, long Following, bool Counted)
{
    /// <summary>HubSpot, State of the Twittersphere, 2010: of all users this share had fewer than a hundred followers, and followed fewer than a hundred.</summary>
    public const double ShareOfSmall = 0.82;

    public const int Small = 100;

    public bool? IsSmall => Followers is { } followers ? followers < Small : null;
}
