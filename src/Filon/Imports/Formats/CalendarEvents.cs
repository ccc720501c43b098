using Filon.Imports.Sheets;

namespace Filon.Imports.Formats;

/// <summary>A calendar (.ics): every meeting a touch with each person invited who did not decline.</summary>
internal sealed class CalendarEvents : KnownFormat
{
    public override FileFormat Format { get; } = new("calendar",
        new("Calendar (.ics)", "Agenda (.ics)"),
        new("A text that begins with BEGIN:VCALENDAR", "Un texte qui commence par BEGIN:VCALENDAR"),
        new("Google Calendar: Settings, Import and export, Export. Outlook: Save calendar. Apple: File, Export.", "Google Agenda : Paramètres, Importer et exporter, Exporter. Outlook : Enregistrer le calendrier. Apple : Fichier, Exporter."),
        FileFormat.FromDescription);

    public override bool Fits(OpenedFile file) => file.Start.TrimStart('\uFEFF', ' ', '\r', '\n').StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);

    public override IEnumerable<ReadRow> Read(OpenedFile file, ReadingHabits habits)
    {
        var own = OwnOf(file, habits);
        if (own is null) yield return ReadRow.Of(new ReadNote(RowPosition.WholeFile, NoteReason.Assumed, new(
            "No address takes part in most meetings: whose calendar it is, is unknown, and everybody invited counts.",
            "Aucune adresse ne participe à la plupart des rendez-vous : le titulaire de l’agenda est inconnu, et tous les invités comptent.")));
        foreach (var meeting in CalendarReading.Events(Text(file), habits))
        {
            if (meeting.Refusal is { } refusal) yield return ReadRow.Of(refusal);
            else foreach (var row in Touches(meeting, own)) yield return row;
        }
    }

    private static IEnumerable<ReadRow> Touches(CalendarEvent meeting, string? own)
    {
        if (meeting.Cancelled) yield return ReadRow.Of(Note(meeting, new("Cancelled meetings were passed over.", "Les rendez-vous annulés ont été passés.")));
        if (meeting.Repeats) yield return ReadRow.Of(Note(meeting, new("Of meetings that repeat only the first is read.", "Des rendez-vous répétés, seul le premier est lu.")));
        if (meeting.Cancelled) yield break;
        foreach (var (email, name) in meeting.People.Where(person => person.Email != own).DistinctBy(person => person.Email))
        {
            yield return ReadRow.Of(new TouchRecord
            {
                Key = $"calendar:{NaturalKey.Of(meeting.Uid, meeting.At.ToString(), email)}", Position = meeting.Position, Person = new() { Email = email, Name = name }, At = meeting.At,
                TouchKind = TouchKind.Sales, Source = "calendar", Medium = "meeting", Label = meeting.Summary,
            });
        }
    }

    /// <summary>Whoever takes part in more meetings than anybody else.</summary>
    private static string? OwnOf(OpenedFile file, ReadingHabits habits)
    {
        var most = CalendarReading.Events(Text(file), habits).Take(2_000).SelectMany(meeting => meeting.People.Select(person => person.Email).Distinct()).GroupBy(email => email)
            .OrderByDescending(group => group.Count()).Take(2).ToList();
        return most is [var one, ..] && (most.Count == 1 || one.Count() > most[1].Count()) ? one.Key : null;
    }

    private static ReadNote Note(CalendarEvent meeting, Sentence sentence) => new(meeting.Position, NoteReason.Assumed, sentence);

    private static StreamReader Text(OpenedFile file) =>
        new StreamReader(file.Source.Open(), TextEncoding.Detect(file.Source.Open) is { Succeeded: true } found ? found.Value.Encoding : System.Text.Encoding.UTF8);
}
