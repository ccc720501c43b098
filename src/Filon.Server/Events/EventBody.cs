using System.Globalization;
using Filon.Events;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>An event to be made or changed.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="First">Its first day, where the workspace is.</param>
/// <param name="Last">Its last day; left out: one day.</param>
/// <param name="Kind">What sort of meeting it is.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Campaign">What its touches and costs go under: left out, its own name; the same for all stops of a road show.</param>
/// <param name="Note">Whatever else.</param>
public sealed record EventBody(
    string Name, LocalDate First, LocalDate? Last = null, EventKind Kind = EventKind.Other, string? Place = null, string? Campaign = null, string? Note = null)
{
    internal Outcome<Event> Read() => new EventFields
    {
        Name = Name, Kind = Kind.Code(), Place = Place, First = Iso(First), Last = Last is { } last ? Iso(last) : null, Campaign = Campaign, Note = Note,
    }.Read(Language.English);

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
