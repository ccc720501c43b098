using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>The zip of a LinkedIn member's data, or one of the CSVs inside of it.</summary>
internal sealed class LinkedInArchive : TableFormat
{
    public override FileFormat Format { get; } = new("linkedin-archive",
        new("LinkedIn archive", "Archive LinkedIn"),
        new("A zip with Connections.csv, messages.csv, Invitations.csv, Shares.csv, Recommendations_Received.csv or Company Follows.csv, or one of these files",
            "Un zip avec Connections.csv, messages.csv, Invitations.csv, Shares.csv, Recommendations_Received.csv ou Company Follows.csv, ou l’un de ces fichiers"),
        new("On LinkedIn: Settings, Data privacy, Get a copy of your data. The first part comes within minutes, all of it within a day; give the zip as it is.",
            "Sur LinkedIn : Préférences, Confidentialité des données, Obtenir une copie de vos données. Une première partie arrive en quelques minutes, le tout sous un jour ; donnez le zip tel quel."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        TableShape.Of("connections", "first last connected", Connection, DateOrder.DayFirst),
        new("messages", ["from", "sender", "recipients", "date"], LinkedInMessages.Begin),
        TableShape.Of("invitations", "from to sent direction", Invitation, DateOrder.MonthFirst),
        TableShape.Of("shares", "date link text", Share),
        TableShape.Of("recommendations", "first last text created", Recommendation, DateOrder.MonthFirst),
        TableShape.Of("follows", "organisation followed", Follow),
    ];

    private static IEnumerable<ImportRecord> Connection(TableRow row)
    {
        var name = string.Join(' ', new[] { row.Text("first"), row.Text("last") }.OfType<string>());
        if (name.Length == 0)
        {
            row.Pass(new("A connection that hides its name was passed over.", "Une relation qui cache son nom a été passée."));
            return [];
        }

        var (slug, email, company) = (LinkedInNames.Slug(row.Text("url")), row.Email("email"), row.Text("company"));
        var key = slug ?? email ?? Sheets.NaturalKey.Of(name, company);
        return
        [
            new ProfileRecord
            {
                Key = $"linkedin:{key}", Position = row.Position, Network = ProfileNetwork.LinkedIn, NetworkKey = key, Handle = slug, Name = name,
                Emails = email is null ? [] : [email], Title = row.Text("position"), CompanyName = company,
            },
            Touch(row, ($"linkedin:connection:{key}", row.RequiredInstant("connected"), "social", "connected"), new() { Network = ProfileNetwork.LinkedIn, NetworkKey = key, Handle = slug, Name = name }),
        ];
    }

    private static IEnumerable<ImportRecord> Invitation(TableRow row)
    {
        var incoming = row.Required("direction").Equals("INCOMING", StringComparison.OrdinalIgnoreCase);
        var (slug, name) = (LinkedInNames.Slug(row.Text(incoming ? "inviter" : "invitee")), row.Text(incoming ? "from" : "to"));
        if (slug is null && name is null)
        {
            row.Pass(new("An invitation that names nobody was passed over.", "Une invitation qui ne nomme personne a été passée."));
            return [];
        }

        var at = row.RequiredInstant("sent");
        var person = slug is null ? new PersonReference { Name = name } : new() { Network = ProfileNetwork.LinkedIn, NetworkKey = slug, Handle = slug, Name = name };
        return [Touch(row, ($"linkedin:invitation:{slug ?? name}:{at}", at, "social", incoming ? "invitation received" : "invitation sent"), person)];
    }

    private static IEnumerable<ImportRecord> Share(TableRow row)
    {
        var link = row.Required("link");
        var key = LinkedInNames.Post(link) ?? link;
        var urls = new[] { row.Text("shared"), row.Text("media") }.OfType<string>().ToList();
        return
        [
            new PostRecord
            {
                Key = $"linkedin:{key}", Position = row.Position, Network = ProfileNetwork.LinkedIn, NetworkKey = key, At = row.RequiredInstant("date"),
                Text = row.Prose("text") ?? "", Urls = urls, Address = link,
            },
        ];
    }

    private static IEnumerable<ImportRecord> Recommendation(TableRow row)
    {
        var name = string.Join(' ', new[] { row.Text("first"), row.Text("last") }.OfType<string>());
        var (at, company) = (row.RequiredInstant("created"), row.Text("company"));
        if (name.Length == 0) row.Missing("last");
        return [Touch(row, ($"linkedin:recommendation:{Sheets.NaturalKey.Of(name, company, at.ToString())}", at, "recommendation", "recommendation received"), new() { Name = name, CompanyName = company })];
    }

    private static IEnumerable<ImportRecord> Follow(TableRow row)
    {
        var organisation = row.Required("organisation");
        return
        [
            new FollowRecord
            {
                Key = $"linkedin:following:{organisation}", Position = row.Position, Network = ProfileNetwork.LinkedIn, AccountKey = organisation,
                Direction = FollowDirection.Following, Since = row.RequiredDay("followed"),
            },
        ];
    }

    internal static TouchRecord Touch(TableRow row, (string Key, Instant At, string Medium, string Label) said, PersonReference person) => new()
    {
        Key = said.Key, Position = row.Position, Person = person, At = said.At, Source = "linkedin", Medium = said.Medium, Label = said.Label,
    };
}
