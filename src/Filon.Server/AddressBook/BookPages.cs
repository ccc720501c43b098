using Filon.AddressBook;
using Filon.Server.Costs;
using Filon.Server.Shell;

namespace Filon.Server.AddressBook;

/// <summary>The address book by quarter, and the relationships behind each figure.</summary>
internal static class BookPages
{
    private const int MostWorth = 10;
    private static readonly Sentence Title = new("Address book", "Carnet d’adresses");

    public static async Task<IResult> ShowAsync(Visit visit, BookReader reader, TimeProvider clock, CancellationToken cancel)
    {
        var book = await reader.ReadAsync(visit.Workspace, clock.Today(visit.Workspace), cancel);
        var dormant = book.Dormant();
        IReadOnlyList<Relationship> worth = [.. book.Ranked(dormant).Take(MostWorth)];
        return Page.Of<BookView, BookPage>(visit, Title, new(book, dormant.Count, worth, await reader.CardsAsync(visit.Workspace, worth, cancel)));
    }

    public static async Task<IResult> LinesAsync([AsParameters] BookAsk ask, Visit visit, BookReader reader, TimeProvider clock, CancellationToken cancel)
    {
        var book = await reader.ReadAsync(visit.Workspace, clock.Today(visit.Workspace), cancel);
        if (ask.Of(book) is not { } all) return Page.Failure(visit, Refusals.NotFound);
        IReadOnlyList<Relationship> shown = [.. book.Ranked(all).Skip((ask.PageShown - 1) * BookAsk.PageSize).Take(BookAsk.PageSize)];
        return Page.Of<BookLinesView, BookLinesPage>(visit, TitleOf(ask), new(ask, all.Count, shown, await reader.CardsAsync(visit.Workspace, shown, cancel)));
    }

    public static async Task<IResult> DownloadAsync(Visit visit, BookReader reader, TimeProvider clock, CancellationToken cancel) =>
        Csv(await reader.ReadAsync(visit.Workspace, clock.Today(visit.Workspace), cancel), visit.Language).Download("address-book.csv");

    public static async Task<IResult> DownloadLinesAsync([AsParameters] BookAsk ask, Visit visit, BookReader reader, TimeProvider clock, CancellationToken cancel)
    {
        var book = await reader.ReadAsync(visit.Workspace, clock.Today(visit.Workspace), cancel);
        if (ask.Of(book) is not { } all) return Page.Failure(visit, Refusals.NotFound);
        var cards = await reader.CardsAsync(visit.Workspace, all, cancel);
        var table = new CsvTable(
            visit.Language, new("Person", "Personne"), new("Company", "Entreprise"), new("Stage", "Étape"), new("Days of contact", "Jours de contact"), new("First contact", "Premier contact"), new("Last contact", "Dernier contact"));
        foreach (var relationship in book.Ranked(all))
        {
            var card = cards.GetValueOrDefault(relationship.Person);
            table.Add(card?.Name, card?.Company, card?.Stage, relationship.Count, relationship.First, relationship.Last);
        }

        return table.Download("relationships.csv");
    }

    internal static CsvTable Csv(Book book, Language language)
    {
        var table = new CsvTable(language, [new("Quarter", "Trimestre"), .. BookWords.Shown.Select(BookWords.Name), new("Introductions", "Mises en relation")]);
        foreach (var quarter in book.Quarters)
        {
            var counts = book.Count(quarter);
            table.Add([quarter.Name, .. BookWords.Shown.Select(standing => (object?)counts.GetValueOrDefault(standing)), book.IntroductionsIn(quarter)]);
        }

        return table;
    }

    private static Sentence TitleOf(BookAsk ask) => BookWords.Standing(ask.Standing) is { } standing ? BookWords.Name(standing) : new("Worth a word", "À relancer");
}
