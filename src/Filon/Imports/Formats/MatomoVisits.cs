using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>Matomo's log of visits: each visit a touch of its visitor, each goal a conversion.</summary>
internal sealed class MatomoVisits : TableFormat
{
    public override FileFormat Format { get; } = new("matomo-visits",
        new("Matomo visits log", "Journal des visites Matomo"),
        new("A CSV or TSV with idVisit, visitorId and referrerType", "Un CSV ou TSV avec idVisit, visitorId et referrerType"),
        new("In Matomo: Visitors, Visits log, Export, CSV, all rows.", "Dans Matomo : Visiteurs, Journal des visites, Exporter, CSV, toutes les lignes."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } = [new("visits", ["visit", "visitor", "referrer-type"], Begin)];

    private static Func<TableRow, IEnumerable<ImportRecord>> Begin(TableStart start)
    {
        var known = new HashSet<string>();
        return row => Visit(row, known);
    }

    /// <param name="known">Visitors whose address was told already.</param>
    private static IEnumerable<ImportRecord> Visit(TableRow row, HashSet<string> known)
    {
        var (visit, visitor) = (row.RequiredIdentifier("visit"), row.Text("visitor"));
        var at = row.Instant("first") ?? row.Instant("last") ?? row.RequiredInstant("date");
        var user = row.Text("user");
        var email = user is null ? null : Values.EmailText.Read(user);
        if (visitor is null && email is null) row.Refuse(RefusalReason.Nobody, "visitor", "is empty, and no user is named", "est vide, et aucun utilisateur n’est nommé");
        var person = visitor is null ? new PersonReference { Email = email } : new() { Network = "matomo", NetworkKey = visitor };
        if (visitor is not null && email is not null && known.Add(visitor))
            yield return new ProfileRecord { Key = $"matomo:{visitor}", Position = row.Position, Network = "matomo", NetworkKey = visitor, Emails = [email] };
        var (type, name) = (row.Text("referrer-type")?.ToLowerInvariant(), row.Text("referrer-name"));
        yield return new TouchRecord
        {
            Key = $"matomo:{visit}", Position = row.Position, Person = person, At = at, Url = row.Prose("url"), Referrer = row.Prose("referrer-url"),
            Source = row.Text("campaign-source") ?? (type is "direct" or null ? null : name?.ToLowerInvariant()),
            Medium = row.Text("campaign-medium") ?? type switch { "search" => "organic", "social" => "social", "website" => "referral", "campaign" => "campaign", _ => null },
            Campaign = row.Text("campaign") ?? (type == "campaign" ? name : null), Label = row.Number("actions") is { } actions ? $"{actions:0} pages" : null,
        };
        if (row.Number("goals") is > 0 and var goals) yield return new ConversionRecord
        {
            Key = $"matomo:{visit}", Position = row.Position, Person = person, At = row.Instant("last") ?? at, ConversionKind = "goal",
            Amount = row.Money("revenue", row.Text("currency") is { Length: 3 } code && Filon.Money.Currencies.IsCode(code) ? code : null) is { Minor: > 0 } revenue ? revenue : null,
            Label = goals > 1 ? $"{goals:0}" : null,
        };
    }
}
