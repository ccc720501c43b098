namespace Filon.Events;

/// <summary>The words of an event: the code each has in the database and in forms, and how a person reads it.</summary>
public static class EventWords
{
    private static readonly (EventKind Kind, string Code, Sentence Name)[] AllKinds =
    [
        (EventKind.TradeShow, "trade-show", new("Trade show", "Salon")),
        (EventKind.RoadShow, "road-show", new("Road-show stop", "Étape de tournée")),
        (EventKind.Conference, "conference", new("Conference", "Conférence")),
        (EventKind.Webinar, "webinar", new("Webinar", "Webinaire")),
        (EventKind.Breakfast, "breakfast", new("Breakfast", "Petit-déjeuner")),
        (EventKind.OpenDay, "open-day", new("Open day", "Portes ouvertes")),
        (EventKind.Other, "other", new("Other", "Autre")),
    ];

    /// <summary>In the order a form offers them.</summary>
    public static IReadOnlyList<EventKind> Kinds { get; } = [.. AllKinds.Select(word => word.Kind)];

    public static string Code(this EventKind kind) => Array.Find(AllKinds, word => word.Kind == kind).Code;

    public static Sentence Name(this EventKind kind) => Array.Find(AllKinds, word => word.Kind == kind).Name;

    /// <summary>The word the channel of its touches is decided from.</summary>
    public static string Channel(this EventKind kind) => kind == EventKind.Webinar ? "webinar" : "event";

    /// <summary>Null where there is no such kind.</summary>
    public static EventKind? Kind(string? code)
    {
        foreach (var word in AllKinds) if (word.Code == code) return word.Kind;
        return null;
    }

    /// <summary>How it is known that somebody came, from the word kept with them.</summary>
    public static Sentence How(string how) => how switch
    {
        Guest.ByHand => new("noted by hand", "noté à la main"),
        Guest.ByBadge => new("badge file", "fichier de badges"),
        Guest.ByCheckIn => new("check-in sheet", "feuille d’émargement"),
        _ => Sentence.Same(how),
    };

    public static Failure NotFound { get; } = new(FailureKind.NotFound, "This event is not there.", "Cet événement n’existe pas.");

    public static Failure NoGuest { get; } = new(FailureKind.NotFound, "This person is not on the list of this event.", "Cette personne n’est pas sur la liste de cet événement.");

    public static Failure NoSession { get; } = new(FailureKind.NotFound, "This session or stand is not there.", "Cette session ou ce stand n’existe pas.");
}
