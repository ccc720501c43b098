using Filon.Imports.Sheets;

namespace Filon.Imports.Formats;

/// <summary>Messages as touches: who and when, never what was written. Whose archive it is, is whoever takes part in nearly every message.</summary>
internal sealed class LinkedInMessages(string? own)
{
    private static readonly char[] Signs = [',', ';', ' '];

    public static Func<TableRow, IEnumerable<ImportRecord>> Begin(TableStart start) => new LinkedInMessages(OwnOf(start)).Read;

    private IEnumerable<ImportRecord> Read(TableRow row)
    {
        if (Says(row, "draft") || row.Text("folder") == "SPAM") return Passed(row, new("Drafts and spam were passed over.", "Les brouillons et indésirables ont été passés."));
        var (sender, recipients) = (LinkedInNames.Slug(row.Text("sender")), Slugs(row.Text("recipients")));
        if (sender is null) return Passed(row, new("Messages without a member as their sender (sponsored ones) were passed over.", "Les messages dont l’expéditeur n’est pas un membre (sponsorisés) ont été passés."));
        var at = row.RequiredInstant("date");
        var key = NaturalKey.Of(row.Text("conversation"), at.ToString(), sender, row.Prose("content"));
        var sent = sender == own;
        return (sent ? recipients : [sender]).Where(slug => slug != own).Distinct().Select(slug => LinkedInArchive.Touch(
            row, ($"linkedin:message:{key}:{slug}", at, "dm", sent ? "sent" : "received"),
            new() { Network = ProfileNetwork.LinkedIn, NetworkKey = slug, Handle = slug, Name = !sent ? row.Text("from") : recipients.Count == 1 ? row.Text("to") : null }));
    }

    private static string? OwnOf(TableStart start)
    {
        var lines = start.Sample("sender").Zip(start.Sample("recipients"), (sender, recipients) => Slugs(sender).Concat(Slugs(recipients)).Distinct()).ToList();
        var most = lines.SelectMany(slugs => slugs).GroupBy(slug => slug).OrderByDescending(group => group.Count()).Take(2).ToList();
        return most is [var one, ..] && (most.Count == 1 || one.Count() > most[1].Count()) ? one.Key : null;
    }

    private static List<string> Slugs(string? text) => [.. (text ?? "").Split(Signs, StringSplitOptions.RemoveEmptyEntries).Select(LinkedInNames.Slug).OfType<string>()];

    private static bool Says(TableRow row, string column) => row.Text(column)?.ToLowerInvariant() is "yes" or "true" or "oui";

    private static IEnumerable<ImportRecord> Passed(TableRow row, Sentence why)
    {
        row.Pass(why);
        return [];
    }
}
