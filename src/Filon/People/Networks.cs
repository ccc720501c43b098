namespace Filon.People;

/// <summary>Where a profile is kept, as in <c>profile.network</c>.</summary>
public static class Networks
{
    public const string X = "x";
    public const string LinkedIn = "linkedin";
    public const string Mastodon = "mastodon";
    public const string Bluesky = "bluesky";
    public const string Crm = "crm";
    public const string Email = "email";
    public const string File = "file";

    /// <summary>What stays of an erased person so that the figures stay: a number.</summary>
    public const string Erased = "erased";

    /// <summary>Where a handle belongs: one that a CRM or a sheet gives is a handle on X.</summary>
    public static string OfHandle(string network) => network is Crm or Email or File ? X : network;
}
