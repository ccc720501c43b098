using NodaTime;

namespace Filon.Imports.Sheets;

/// <summary>Lines that are touches: one dated contact of a person with us.</summary>
internal static class TouchRows
{
    public static ImportRecord Read(SheetRow row)
    {
        var person = PersonColumns.Read(row);
        var at = DateColumns.At(row);
        var (channel, source, medium) = (row.Text(ImportField.Channel) ?? row.Mapping.DefaultChannel, row.Text(ImportField.Source), row.Text(ImportField.Medium));
        var (campaign, url, referrer) = (row.Text(ImportField.Campaign), row.Text(ImportField.Url), row.Text(ImportField.Referrer));
        var kind = Kind(row);
        var id = row.Identifier(ImportField.Id);
        var label = row.Text(ImportField.Label);
        return new TouchRecord
        {
            Key = id is not null ? $"file:{id}"
                : NaturalKey.Of(person.Identity, at.ToString(), kind.ToString(), channel, source, medium, campaign, url, referrer, label),
            Position = row.Position,
            Person = person,
            At = at,
            TouchKind = kind,
            Channel = channel,
            Source = source,
            Medium = medium,
            Campaign = campaign,
            Url = url,
            Referrer = referrer,
            PostKey = row.Identifier(ImportField.PostId),
            Label = label,
            Introducer = row.Text(ImportField.Introducer),
        };
    }

    private static TouchKind Kind(SheetRow row)
    {
        if (row.Text(ImportField.Kind) is not { } text) return TouchKind.Marketing;
        if (ValueWords.Find<TouchKind>("touch-kind", text) is { } kind) return kind;
        row.Refuse(RefusalReason.Word, ImportField.Kind,
            "is none of marketing, sales, lead, opportunity: “{0}”", "n’est ni marketing, ni commercial, ni lead, ni opportunité : « {0} »", text);
        return TouchKind.Marketing;
    }
}
