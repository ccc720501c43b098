namespace Filon.AddressBook;

/// <summary>
/// What counts as a contact between two people: the ordered list of named questions about a touch. Visits of pages, newsletters, webinars and
/// advertising are no contacts: nobody was spoken to.
/// </summary>
/// <param name="Code">Kept nowhere: worked out whenever it is read.</param>
/// <param name="Condition">On a touch, which is called <c>t</c>; the first that holds answers.</param>
/// <param name="Name">On the screen.</param>
public sealed record ContactKind(string Code, string Condition, Sentence Name)
{
    public static IReadOnlyList<ContactKind> All { get; } =
    [
        new("message", "t.medium = 'dm'", new("Private message", "Message privé")),
        new("recommendation", "t.medium = 'recommendation'", new("Recommendation", "Recommandation")),
        new("connection", "t.medium = 'social' and t.label = 'connected'", new("Connection", "Mise en relation")),
        new("invitation", "t.medium = 'social' and t.label in ('invitation sent', 'invitation received')", new("Invitation", "Invitation")),
        new("mention", "t.medium = 'social' and t.label in ('mention', 'reply')", new("Mention or answer", "Mention ou réponse")),
        new("meeting", "t.medium = 'meeting' or t.channel = 'meeting'", new("Meeting", "Rendez-vous")),
        new("event", "t.medium = 'badge' or t.channel = 'event'", new("Met at an event", "Rencontre lors d’un événement")),
        new("call", "t.channel = 'sales-call'", new("Call", "Appel")),
        new("letter", "t.channel = 'letter'", new("Letter", "Courrier")),
        new("sales", "t.channel = 'sales'", new("Sales contact", "Contact commercial")),
    ];

    public static ContactKind? Of(string code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>True of a touch that is a contact.</summary>
    internal static string Any => "(" + string.Join(" or ", All.Select(kind => $"({kind.Condition})")) + ")";

    /// <summary>The code of the first question that a touch answers.</summary>
    internal static string First => "case " + string.Join(' ', All.Select(kind => $"when {kind.Condition} then '{kind.Code}'")) + " end";
}
