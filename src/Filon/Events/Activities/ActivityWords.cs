namespace Filon.Events.Activities;

/// <summary>The words of a call, a meeting, a letter: codes, names, the key that opens each form, and the channel each counts for.</summary>
public static class ActivityWords
{
    public const string Out = "out", In = "in";

    private static readonly (ActivityKind Kind, string Code, Sentence Name, string Channel)[] AllKinds =
    [
        (ActivityKind.Call, "call", new("Call", "Appel"), "sales call"),
        (ActivityKind.Meeting, "meeting", new("Meeting", "Rendez-vous"), "meeting"),
        (ActivityKind.Letter, "letter", new("Letter", "Lettre"), "letter"),
    ];

    public static IReadOnlyList<ActivityKind> Kinds { get; } = [.. AllKinds.Select(word => word.Kind)];

    public static string Code(this ActivityKind kind) => Array.Find(AllKinds, word => word.Kind == kind).Code;

    public static Sentence Name(this ActivityKind kind) => Array.Find(AllKinds, word => word.Kind == kind).Name;

    /// <summary>The key that opens its form, in every language: the first letter of its English name.</summary>
    public static string Key(this ActivityKind kind) => kind.Code()[..1];

    /// <summary>The word its channel is decided from.</summary>
    public static string Channel(this ActivityKind kind) => Array.Find(AllKinds, word => word.Kind == kind).Channel;

    /// <summary>Null where there is no such kind.</summary>
    public static ActivityKind? Kind(string? code)
    {
        foreach (var word in AllKinds) if (word.Code == code) return word.Kind;
        return null;
    }

    /// <summary>Who began it.</summary>
    public static Sentence Direction(ActivityKind kind, bool incoming) => (kind, incoming) switch
    {
        (ActivityKind.Call, false) => new("We called", "Nous avons appelé"),
        (ActivityKind.Call, _) => new("They called", "On nous a appelés"),
        (ActivityKind.Meeting, false) => new("At our request", "À notre demande"),
        (ActivityKind.Meeting, _) => new("At their request", "À sa demande"),
        (_, false) => new("We wrote", "Nous avons écrit"),
        _ => new("They wrote", "On nous a écrit"),
    };

    /// <summary>The kind of its touch: a letter is marketing’s, a call and a meeting are sales’, unless it made a lead or an opportunity.</summary>
    public static string TouchKind(Activity activity) => activity.Mark ?? (activity.Kind == ActivityKind.Letter ? "marketing" : "sales");

    /// <summary>What it made of somebody: nothing more, a lead, an opportunity.</summary>
    public static IReadOnlyList<(string Code, Sentence Name)> Marks { get; } =
        [("", new("Nothing more", "Rien de plus")), ("lead", new("It made a lead", "Il en est né un prospect qualifié")), ("opportunity", new("It made an opportunity", "Il en est née une opportunité"))];

    public static Failure NotFound { get; } = new(FailureKind.NotFound, "This call, meeting or letter is not there.", "Cet appel, ce rendez-vous ou cette lettre n’existe pas.");
}
