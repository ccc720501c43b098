namespace Filon.Imports;

/// <summary>The names under which profiles, posts and companies are kept apart by where they come from.</summary>
public static class ProfileNetwork
{
    public const string X = "x";
    public const string LinkedIn = People.Networks.LinkedIn;

    /// <summary>The days that LinkedIn counts of a member’s own profile: its followers are not those of the page.</summary>
    public const string LinkedInMember = "linkedin-member";

    public const string Mastodon = People.Networks.Mastodon;
    public const string Bluesky = People.Networks.Bluesky;
    public const string Facebook = "facebook";
    public const string YouTube = "youtube";

    /// <summary>A blog or a site, by the address of its feed.</summary>
    public const string Feed = "feed";

    public const string Crm = "crm";
    public const string Email = "email";
    public const string File = "file";

    /// <inheritdoc cref="People.Networks.Erased"/>
    public const string Erased = People.Networks.Erased;
}
