using Filon.Imports.Writing;
using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>Who was scanned at a stand: the file that the organiser of a fair, or its application, gives.</summary>
internal sealed class BadgeScans : TableFormat
{
    public override FileFormat Format { get; } = new("badge-scans",
        new("Badge scans of an event", "Badges scannés lors d’un événement"),
        new("A sheet with Scan date (or Scanned at) and e-mail addresses, or first and last names", "Une feuille avec Date du scan et des adresses e-mail, ou des prénoms et noms"),
        new("From the organiser, or from the application that scanned: export the contacts as CSV or XLSX.", "Chez l’organisateur, ou dans l’application de scan : exportez les contacts en CSV ou en XLSX."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        new("scans", ["scanned", "email"], start => row => Scan(row, start)),
        new("scans", ["scanned", "last"], start => row => Scan(row, start)),
    ];

    private static IEnumerable<ImportRecord> Scan(TableRow row, TableStart start)
    {
        var name = string.Join(' ', new[] { row.Text("first"), row.Text("last") }.OfType<string>());
        var person = new PersonReference { Email = row.Email("email"), Name = name.Length == 0 ? null : name, CompanyName = row.Text("company") };
        if (person.Email is null && person.Name is null && row.Refusal is null) row.Refuse(RefusalReason.Nobody, "email", "is empty and nobody is named", "est vide et personne n’est nommé");
        var at = row.RequiredInstant("scanned");
        if (row.Refusal is not null) yield break;
        var fair = row.Text("event") ?? Path.GetFileNameWithoutExtension(start.FileName);
        yield return MentionedProfile.Of(person) with { Position = row.Position, Phone = row.Text("phone"), Title = row.Text("title"), Country = row.Text("country") };
        yield return new TouchRecord
        {
            Key = $"badge:{Sheets.NaturalKey.Of(person.Identity, at.ToString())}", Position = row.Position, Person = person, At = at, Channel = "event", Source = "event", Medium = "badge",
            Campaign = fair, Label = row.Prose("note") ?? row.Text("stand"),
        };
    }
}
