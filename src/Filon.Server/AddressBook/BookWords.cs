using Filon.AddressBook;
using Filon.Server.Shell;

namespace Filon.Server.AddressBook;

/// <summary>What the standings of a relationship are called, on a screen and in an address.</summary>
internal static class BookWords
{
    /// <summary>Those that a page shows, in its order.</summary>
    public static IReadOnlyList<Standing> Shown { get; } =
        [Filon.AddressBook.Standing.Made, Filon.AddressBook.Standing.Strengthened, Filon.AddressBook.Standing.Revived, Filon.AddressBook.Standing.Kept, Filon.AddressBook.Standing.Dormant];

    public static IReadOnlyList<(string Href, Sentence Text)> Tabs(Visit visit) =>
        [(visit.Path("address-book"), new("Relationships", "Relations")), (visit.Path("address-book/introductions"), new("Introductions", "Mises en relation"))];

    public static string Code(Standing standing) => standing.ToString().ToLowerInvariant();

    public static Standing? Standing(string? code) => Enum.GetValues<Standing>().Cast<Standing?>().FirstOrDefault(standing => Code(standing!.Value) == code);

    public static Sentence Name(Standing standing) => standing switch
    {
        Filon.AddressBook.Standing.Made => new("Made", "Nouées"),
        Filon.AddressBook.Standing.Strengthened => new("Strengthened", "Renforcées"),
        Filon.AddressBook.Standing.Revived => new("Taken up again", "Reprises"),
        Filon.AddressBook.Standing.Kept => new("Kept up", "Entretenues"),
        Filon.AddressBook.Standing.Dormant => new("Gone dormant", "Endormies"),
        Filon.AddressBook.Standing.Asleep => new("Dormant already", "Déjà endormies"),
        _ => new("Quiet", "Silencieuses"),
    };

    public static Sentence Means(Standing standing) => standing switch
    {
        Filon.AddressBook.Standing.Made => new("first contact in the quarter", "premier contact dans le trimestre"),
        Filon.AddressBook.Standing.Strengthened => new("two days of contact or more, and more than before", "deux jours de contact ou plus, et plus qu’avant"),
        Filon.AddressBook.Standing.Revived => new("contact again after half a year of silence", "contact après six mois de silence"),
        Filon.AddressBook.Standing.Kept => new("contact, no more than before", "contact, pas plus qu’avant"),
        Filon.AddressBook.Standing.Dormant => new("half a year without contact, reached in the quarter", "six mois sans contact, atteints dans le trimestre"),
        Filon.AddressBook.Standing.Asleep => new("dormant before the quarter, and still", "endormies avant le trimestre, et toujours"),
        _ => new("no contact in the quarter, not dormant", "pas de contact dans le trimestre, pas endormies"),
    };
}
