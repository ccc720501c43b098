namespace Filon.Links.Referrers;

/// <summary>What a kind of referrer is called on a screen and in a file.</summary>
public static class ReferrerWords
{
    public static Sentence Name(this ReferrerKind kind) => kind switch
    {
        ReferrerKind.Site => new("Other site", "Autre site"),
        ReferrerKind.Search => new("Search engine", "Moteur de recherche"),
        ReferrerKind.Social => new("Social network", "Réseau social"),
        ReferrerKind.Assistant => new("AI assistant", "Assistant IA"),
        ReferrerKind.Mail => new("Mailbox", "Messagerie"),
        ReferrerKind.Own => new("Own site", "Notre site"),
        ReferrerKind.App => new("Application", "Application"),
        _ => new("Direct", "Accès direct"),
    };
}
