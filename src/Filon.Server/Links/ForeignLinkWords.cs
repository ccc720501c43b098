using Filon.Links.Elsewhere;

namespace Filon.Server.Links;

/// <summary>What became of following a link, and where its destination was seen, in words.</summary>
internal static class ForeignLinkWords
{
    public static Sentence Of(FollowOutcome outcome) => outcome switch
    {
        FollowOutcome.Found => new("This is where it leads.", "Voici où il mène."),
        FollowOutcome.Robots => new("The last site asks programs to stay out (robots.txt): it was not asked further.", "Le dernier site demande aux programmes de ne pas entrer (robots.txt)\u00a0: on ne lui a rien demandé de plus."),
        FollowOutcome.Refused => new("It leads to an address that is no page of the public web: it was not followed there.", "Il mène à une adresse qui n’est pas une page du web public\u00a0: on ne l’y a pas suivi."),
        FollowOutcome.TooFar => new("It leads on and on: given up after ten redirects.", "Il mène sans fin plus loin\u00a0: abandonné après dix redirections."),
        _ => new("The last server did not answer, or not in time.", "Le dernier serveur n’a pas répondu, ou pas à temps."),
    };

    public static Sentence Short(FollowOutcome outcome) => outcome switch
    {
        FollowOutcome.Found => new("Found", "Trouvé"),
        FollowOutcome.Robots => new("Asks programs to stay out", "Refuse les programmes"),
        FollowOutcome.Refused => new("Not public", "Pas public"),
        FollowOutcome.TooFar => new("Too many redirects", "Trop de redirections"),
        _ => new("No answer", "Pas de réponse"),
    };

    public static Sentence OfShare(string what) => what switch
    {
        "link" => new("Our link", "Notre lien"),
        "post" => new("Our post", "Notre publication"),
        "short-link" => new("Somebody’s short link", "Lien court d’un autre"),
        _ => new("Contact of a person", "Contact d’une personne"),
    };
}
