using System.Globalization;
using Filon.Costs;
using NodaTime;

namespace Filon.Events;

/// <summary>An event as typed into the form, or as an undo carries it.</summary>
public sealed record EventFields
{
    private const int LongestEvent = 366;

    public string? Name { get; init; }
    public string? Kind { get; init; }
    public string? Place { get; init; }
    public string? First { get; init; }

    /// <summary>Empty: one day.</summary>
    public string? Last { get; init; }

    /// <summary>Empty: its own name.</summary>
    public string? Campaign { get; init; }

    public string? Note { get; init; }

    /// <returns>The event, id 0, or what is wrong by field.</returns>
    public Outcome<Event> Read(Language language)
    {
        var fields = new TypedFields(language);
        var name = fields.Required("name", Name);
        var first = fields.Date("first", First);
        var last = string.IsNullOrWhiteSpace(Last) ? first : fields.Date("last", Last);
        if (fields.Failure is null && (last < first || Period.DaysBetween(first, last) > LongestEvent))
            fields.Wrong("last", new("The last day is the first one or comes within a year after it.", "Le dernier jour est le premier, ou vient dans l’année qui le suit."));
        var kind = string.IsNullOrEmpty(Kind) ? EventKind.Other : EventWords.Kind(Kind);
        if (kind is null) fields.Wrong("kind", new("Choose one of the list.", "Choisissez dans la liste."));
        var read = new Event
        {
            Name = name, Kind = kind ?? EventKind.Other, Place = fields.Text("place", Place), FirstDay = first, LastDay = last,
            Campaign = fields.Text("campaign", Campaign) ?? name, Note = fields.Text("note", Note),
        };
        return fields.Failure is { } failure ? failure : read;
    }

    public static EventFields Of(Event told) => new()
    {
        Name = told.Name, Kind = told.Kind.Code(), Place = told.Place, First = Iso(told.FirstDay), Last = Iso(told.LastDay), Campaign = told.Campaign, Note = told.Note,
    };

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
