using Filon.Links.Origins;
using Filon.Links.UserAgents;
using static Filon.Links.Truth.HitClass;

namespace Filon.Links.Truth;

/// <summary>The steps of the judgement, in the order in which they are asked: the first that answers decides.</summary>
public static class TruthSteps
{
    /// <summary>How many different links within <see cref="HitNeighbours.Together"/> are more than a person opens.</summary>
    public const int LinksAtOnce = 3;

    /// <summary>How many bare visitors within <see cref="HitNeighbours.Swarm"/> make a swarm.</summary>
    public const int VisitorsAtOnce = 5;

    public static TruthStep First { get; } = new(11, "first", Human,
        new("Nothing speaks against it", "Rien ne s’y oppose"),
        new("a person’s first click on this link in the window", "premier clic d’une personne sur ce lien dans la fenêtre"));

    public static IReadOnlyList<TruthStep> All { get; } =
    [
        new(1, "head", Robot,
            new("Was only the answer’s header asked for (HEAD)?", "A-t-on demandé seulement l’en-tête de la réponse (HEAD)\u00a0?"),
            new("a program checked that the link answers, without opening it", "un programme a vérifié que le lien répond, sans l’ouvrir")) { Answers = clues => clues.Hit.Method == "HEAD" },
        new(2, "preview", Preview,
            new("Is it a network or a messenger that draws a preview of the link?", "Est-ce un réseau ou une messagerie qui compose l’aperçu du lien\u00a0?"),
            new("a network drew the preview of the link", "un réseau a composé l’aperçu du lien")) { Answers = clues => clues.Agent.Kind == AgentKind.Preview, Names = true },
        new(3, "prefetch", Prefetch,
            new("Does the browser say that it fetches ahead, before any click?", "Le navigateur dit-il qu’il charge d’avance, avant tout clic\u00a0?"),
            new("a browser fetched the link before anybody clicked", "un navigateur a chargé le lien avant tout clic")) { Answers = clues => clues.Hit.Prefetch },
        new(4, "no-agent", Robot,
            new("Is there no word about the browser?", "N’y a-t-il pas un mot sur le navigateur\u00a0?"),
            new("it does not say what browser it is; every browser does", "il ne dit pas quel navigateur il est\u00a0; tout navigateur le dit")) { Answers = clues => clues.Agent.Kind == AgentKind.Missing },
        new(5, "robot", Robot,
            new("Is it on the published lists of robots?", "Est-il sur les listes publiées de robots\u00a0?"),
            new("it is on a published list of robots", "il est sur une liste publiée de robots")) { Answers = clues => clues.Agent.Kind == AgentKind.Robot, Names = true },
        new(6, "data-centre", Robot,
            new("Does it come from a data centre, where programs run and nobody browses?", "Vient-il d’un centre de données, où tournent des programmes et où personne ne navigue\u00a0?"),
            new("it came from a data centre, where nobody browses", "il est venu d’un centre de données, où personne ne navigue")) { Answers = clues => clues.Hit.Network == NetworkClass.DataCentre },
        new(7, "team", Team,
            new("Is it one of us: a signed-in member, or an address named as ours?", "Est-ce l’un de nous\u00a0: un membre connecté, ou une adresse déclarée comme la nôtre\u00a0?"),
            new("one of us clicked", "l’un de nous a cliqué")) { Answers = clues => clues.Hit.Team },
        new(8, "many-links", Robot,
            new("Did the same visitor open three links or more within two seconds?", "Le même visiteur a-t-il ouvert trois liens ou plus en deux secondes\u00a0?"),
            new("it opened several links at once, as the scanners of mail do", "il a ouvert plusieurs liens d’un coup, comme les antivirus de messagerie")) { Answers = clues => clues.Context.LinksOpened >= LinksAtOnce },
        new(9, "swarm", Robot,
            new("Did five visitors or more come at once, none with a language or a page they came from?", "Cinq visiteurs ou plus sont-ils venus d’un coup, tous sans langue ni page d’origine\u00a0?"),
            new("it came in a swarm without language nor origin, as servers do when a post spreads", "il est venu dans un essaim sans langue ni origine, comme les serveurs quand un message se répand")) { Answers = clues => clues.Context.BareVisitors >= VisitorsAtOnce },
        new(10, "repeated", Human,
            new("Has this visitor already clicked on this link in the window?", "Ce visiteur a-t-il déjà cliqué sur ce lien dans la fenêtre\u00a0?"),
            new("the same person clicked again on this link in the window: a click, but not one more unique click", "la même personne a de nouveau cliqué sur ce lien dans la fenêtre\u00a0: un clic, mais pas un clic unique de plus")) { Answers = clues => clues.Context.Repeated },
        First,
    ];

    /// <summary>The step of a number kept with a hit.</summary>
    public static TruthStep Of(int number) => All.First(step => step.Number == number);
}
