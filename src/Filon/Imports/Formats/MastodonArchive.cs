using System.Text.Json;
using Filon.Imports.X;
using NodaTime;
using NodaTime.Text;

namespace Filon.Imports.Formats;

/// <summary>The archive of a Mastodon account, as tar.gz or zip: actor.json and outbox.json.</summary>
internal sealed class MastodonArchive : KnownFormat
{
    private const int LongestActor = 4 << 20;

    public override FileFormat Format { get; } = new("mastodon-archive",
        new("Mastodon archive", "Archive Mastodon"),
        new("A tar.gz or zip with actor.json and outbox.json", "Un tar.gz ou un zip avec actor.json et outbox.json"),
        new("On your server: Preferences, Import and export, Request your archive. Give it as it comes.",
            "Sur votre serveur : Préférences, Import et export, Demander votre archive. Donnez-la telle quelle."),
        FileFormat.FromDescription);

    public override bool Fits(OpenedFile file) => file.FindPart("outbox.json") is not null && file.FindPart("actor.json") is not null;

    public override IEnumerable<ReadRow> Read(OpenedFile file, ReadingHabits habits)
    {
        var own = Own(file.FindPart("actor.json")!);
        if (own is null) yield return ReadRow.Of(new ReadNote(new("actor.json", 0), NoteReason.Assumed, new(
            "actor.json cannot be read: which account is yours is unknown.", "actor.json est illisible : votre compte est inconnu.")));
        else yield return ReadRow.Of(own);
        var outbox = file.FindPart("outbox.json")!;
        using var stream = outbox.Open();
        var element = new JsonElementHolder();
        var items = new JsonRecordStream<JsonElementHolder>(stream, outbox.Name, element, JsonElementHolder.Read);
        var people = new HashSet<string>();
        while (items.Next())
        {
            foreach (var row in Toot(element.Value, items.Position, own?.NetworkKey, people)) yield return row;
        }

        if (items.Broken is { } broken) yield return ReadRow.Of(broken);
        foreach (var part in file.Parts.Where(part => part.Name is not ("actor.json" or "outbox.json")).Take(50))
            yield return ReadRow.Of(new ReadNote(new(part.Name, 0), NoteReason.UnknownPart, new($"“{part.Name}” is not read.", $"« {part.Name} » n’est pas lu.")));
    }

    private static ProfileRecord? Own(FilePart part)
    {
        try
        {
            using var stream = part.Open();
            var bytes = new byte[LongestActor];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            using var document = JsonDocument.Parse(bytes.AsMemory(0, length));
            var actor = document.RootElement;
            if (actor.Said("id") is not { } id || MastodonNames.Account(id, actor.Said("preferredUsername")) is not { } account) return null;
            return new()
            {
                Key = $"mastodon:{account}", Position = new(part.Name, 1), Network = ProfileNetwork.Mastodon, NetworkKey = account, Handle = account, Name = actor.Said("name"), IsOwn = true,
            };
        }
        catch (Exception broken) when (broken is JsonException or IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static IEnumerable<ReadRow> Toot(JsonElement item, RowPosition position, string? own, HashSet<string> people)
    {
        var at = item.Said("published") is { } published && InstantPattern.ExtendedIso.Parse(published) is { Success: true } parsed ? parsed.Value : (Instant?)null;
        if (at is null) return [ReadRow.Of(new Refusal(position, RefusalReason.Date, new("This line has no date that can be read.", "Cette ligne n’a pas de date lisible.")))];
        var post = item.Said("type") == "Announce" ? Repost(item, at.Value) : item.TryGetProperty("object", out var note) && note.ValueKind == JsonValueKind.Object ? Written(note, at.Value) : null;
        if (post is null) return [ReadRow.Of(new Refusal(position, RefusalReason.Malformed, new("This line is neither a post nor a boost.", "Cette ligne n’est ni un message ni un partage.")))];
        var named = item.TryGetProperty("object", out var target) && target.ValueKind == JsonValueKind.Object ? [.. Mentions(target).Where(account => account != own).Distinct()] : new List<string>();
        var direct = item.Said("type") != "Announce" && !IsPublic(item);
        return
        [
            .. direct ? [] : new[] { ReadRow.Of(post with { Position = position }) },
            .. named.Where(people.Add).Select(account => ReadRow.Of(new ProfileRecord { Key = $"mastodon:{account}", Position = position, Network = ProfileNetwork.Mastodon, NetworkKey = account, Handle = account })),
            .. named.Select(account => ReadRow.Of(new TouchRecord
            {
                Key = $"mastodon:{post.NetworkKey}:{account}", Position = position, Person = new() { Network = ProfileNetwork.Mastodon, NetworkKey = account, Handle = account }, At = at.Value,
                Source = "mastodon", Medium = direct ? "dm" : "social", PostKey = direct ? null : post.NetworkKey, Label = direct ? "sent" : post.ReplyToKey is null ? "mention" : "reply",
            })),
        ];
    }

    private static PostRecord? Written(JsonElement note, Instant at) => note.Said("id") is not { } id ? null : new()
    {
        Key = $"mastodon:{id}", Network = ProfileNetwork.Mastodon, NetworkKey = id, At = at, Text = PlainText.OfHtml(note.Said("content") ?? ""), Address = note.Said("url") ?? id,
        ReplyToKey = note.Said("inReplyTo"),
        Language = note.TryGetProperty("contentMap", out var map) && map.ValueKind == JsonValueKind.Object ? map.EnumerateObject().Select(property => property.Name).FirstOrDefault() : null,
    };

    private static PostRecord? Repost(JsonElement item, Instant at) => item.Said("id") is not { } id ? null : new()
    {
        Key = $"mastodon:{id}", Network = ProfileNetwork.Mastodon, NetworkKey = id, At = at, Text = "", Address = item.Said("object"), IsRepost = true,
    };

    private static IEnumerable<string> Mentions(JsonElement note) =>
        note.TryGetProperty("tag", out var tags) && tags.ValueKind == JsonValueKind.Array
            ? tags.EnumerateArray().Where(tag => tag.Said("type") == "Mention").Select(tag => MastodonNames.Mentioned(tag.Said("name"), tag.Said("href"))).OfType<string>() : [];

    /// <summary>Public, unlisted or for followers; what is left is a private message, of which no word is kept.</summary>
    private static bool IsPublic(JsonElement item) => new[] { "to", "cc" }.SelectMany(name =>
            item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [])
        .Any(to => to.ValueKind == JsonValueKind.String && (to.GetString()!.EndsWith("#Public", StringComparison.Ordinal) || to.GetString()!.EndsWith("/followers", StringComparison.Ordinal)));
}
