using Filon.Reciprocity;
using Filon.Server.Shell;

namespace Filon.Server.Reciprocity;

/// <summary>What sets, segments and decisions are called on a screen and in an address.</summary>
internal static class ReciprocityWords
{
    public static IReadOnlyList<(string Href, Sentence Text)> Tabs(Visit visit, CircleAsk ask) =>
    [
        (Tab(visit, ask, "reciprocity"), new("Two archives", "Deux archives")), (Tab(visit, ask, "reciprocity/follow-back"), new("Follow-back", "Retours")),
        (Tab(visit, ask, "reciprocity/proposals"), new("Proposals", "Propositions")),
    ];

    public static string Tab(Visit visit, CircleAsk ask, string path) => new CircleAsk(ask.Network).To(visit.Path(path));

    public static string Code(Movement movement) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(movement.ToString());

    public static Movement? Movement(string? code) => Enum.GetValues<Movement>().Cast<Movement?>().FirstOrDefault(movement => Code(movement!.Value) == code);

    public static Segment? Segment(string? code) => Enum.GetValues<Segment>().Cast<Segment?>().FirstOrDefault(segment => Code(segment!.Value) == code);

    public static string Code(Segment segment) => segment.ToString().ToLowerInvariant();

    public static Sentence Name(Movement movement) => movement switch
    {
        Filon.Reciprocity.Movement.Followers => new("Followers", "Abonnés"),
        Filon.Reciprocity.Movement.Following => new("Followed", "Suivis"),
        Filon.Reciprocity.Movement.Mutual => new("Mutual", "Réciproques"),
        Filon.Reciprocity.Movement.NotFollowedBack => new("Not followed back", "Sans retour"),
        Filon.Reciprocity.Movement.NotFollowed => new("Not followed by us", "Non suivis par nous"),
        Filon.Reciprocity.Movement.Gained => new("Gained", "Gagnés"),
        Filon.Reciprocity.Movement.Lost => new("Lost", "Perdus"),
        Filon.Reciprocity.Movement.Begun => new("Newly followed", "Nouveaux suivis"),
        _ => new("No longer followed", "Plus suivis"),
    };

    public static Sentence Means(Movement movement) => movement switch
    {
        Filon.Reciprocity.Movement.Followers => new("follow you in the later archive", "vous suivent dans l’archive la plus récente"),
        Filon.Reciprocity.Movement.Following => new("you follow them in the later archive", "suivis par vous dans l’archive la plus récente"),
        Filon.Reciprocity.Movement.Mutual => new("both ways", "dans les deux sens"),
        Filon.Reciprocity.Movement.NotFollowedBack => new("you follow them, they do not follow you", "vous les suivez, ils ne vous suivent pas"),
        Filon.Reciprocity.Movement.NotFollowed => new("they follow you, you do not follow them", "ils vous suivent, vous ne les suivez pas"),
        Filon.Reciprocity.Movement.Gained => new("followers that were none in the earlier archive", "abonnés qui ne l’étaient pas dans l’archive précédente"),
        Filon.Reciprocity.Movement.Lost => new("followers of the earlier archive that are none any more", "abonnés de l’archive précédente qui ne le sont plus"),
        Filon.Reciprocity.Movement.Begun => new("followed since the earlier archive", "suivis depuis l’archive précédente"),
        _ => new("followed in the earlier archive, no longer", "suivis dans l’archive précédente, plus maintenant"),
    };

    public static Sentence Name(Segment segment) => segment switch
    {
        Filon.Reciprocity.Segment.Topic => new("By topic", "Par sujet"),
        Filon.Reciprocity.Segment.Spoken => new("By words exchanged before", "Par échange préalable"),
        Filon.Reciprocity.Segment.Stage => new("By stage", "Par étape"),
        Filon.Reciprocity.Segment.Industry => new("By industry", "Par secteur"),
        _ => new("By country", "Par pays"),
    };

    public static Sentence Value(Segment segment, string value) => (segment, value) switch
    {
        (Filon.Reciprocity.Segment.Topic, "1-near") => new("Nearest third", "Tiers le plus proche"),
        (Filon.Reciprocity.Segment.Topic, "2-middle") => new("Middle third", "Tiers du milieu"),
        (Filon.Reciprocity.Segment.Topic, "3-far") => new("Farthest third", "Tiers le plus éloigné"),
        (Filon.Reciprocity.Segment.Topic, _) => new("Nothing to compare", "Rien à comparer"),
        (Filon.Reciprocity.Segment.Spoken, "yes") => new("We had exchanged words", "Nous avions échangé"),
        (Filon.Reciprocity.Segment.Spoken, _) => new("Never before", "Jamais auparavant"),
        (_, "") => new("Not known", "Inconnu"),
        (Filon.Reciprocity.Segment.Stage, _) => People.PeopleWords.Stage(value),
        _ => Sentence.Same(value),
    };

    public static Sentence State(FollowDecision word) => (word.State, word.Act) switch
    {
        (DecisionState.Dropped, _) => new("Dropped", "Écarté"),
        (DecisionState.Accepted, FollowAct.Follow) => new("To be followed", "À suivre"),
        (DecisionState.Accepted, _) => new("To be left", "À ne plus suivre"),
        (_, FollowAct.Follow) => new("Followed", "Suivi"),
        _ => new("No longer followed", "Plus suivi"),
    };

    /// <summary>The page of an account on its network; null where an address cannot be made of what is known.</summary>
    public static string? Address(string network, string account, string? handle) => network switch
    {
        "x" when handle is not null => $"https://x.com/{Uri.EscapeDataString(handle)}",
        "x" when account.All(char.IsAsciiDigit) => $"https://x.com/intent/user?user_id={account}",
        "mastodon" when account.Split('@') is [var name, var host] && Uri.CheckHostName(host) == UriHostNameType.Dns => $"https://{host}/@{Uri.EscapeDataString(name)}",
        "bluesky" when account.StartsWith("did:", StringComparison.Ordinal) => $"https://bsky.app/profile/{account}",
        _ => null,
    };
}
