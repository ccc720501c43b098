using System.IO.Compression;
using Filon.Imports.Zips;

namespace Filon.Imports.X;

/// <summary>Reads the zip that X sends: account, tweets, direct messages, followers, following.</summary>
internal static class XArchiveReader
{
    public static IEnumerable<ReadRow> Read(IReadOnlyList<ZipArchiveEntry> entries)
    {
        var parts = XParts.Of(entries);
        var owner = XOwner.Of(parts);
        if (owner.AccountId is null) yield return ReadRow.Of(NoOwner());
        if (owner.Profile is { } profile) yield return ReadRow.Of(profile with { Position = new(profile.Position.Part, 1) });
        var contacts = new XContacts(owner.AccountId);
        foreach (var (part, entry) in parts)
        {
            foreach (var row in Part(part, entry, owner, contacts))
            {
                yield return row;
                if (row.Refusal is { Stops: true }) yield break;
            }
        }

        foreach (var unmentioned in contacts.Unmentioned()) yield return ReadRow.Of(unmentioned);
        if (entries.Count - parts.Count is > 0 and var others) yield return ReadRow.Of(Unread(others));
    }

    private static IEnumerable<ReadRow> Part(XPart part, ZipArchiveEntry entry, XOwner owner, XContacts contacts) => part switch
    {
        XPart.Tweets => Tweets(entry, contacts),
        XPart.DirectMessages => Messages(entry, contacts),
        XPart.Followers => Follows(entry, FollowDirection.Follower, owner),
        XPart.Following => Follows(entry, FollowDirection.Following, owner),
        _ => [],
    };

    private static IEnumerable<ReadRow> Tweets(ZipArchiveEntry entry, XContacts contacts)
    {
        using var stream = GuardedZip.Open(entry);
        foreach (var row in XArchive.ReadTweets(stream, entry.FullName))
        {
            yield return row;
            if (row.Record is not PostRecord post) continue;
            foreach (var record in contacts.Of(post)) yield return ReadRow.Of(record);
        }
    }

    private static IEnumerable<ReadRow> Messages(ZipArchiveEntry entry, XContacts contacts)
    {
        using var stream = GuardedZip.Open(entry);
        var conversation = new Conversation();
        var conversations = new JsonRecordStream<Conversation>(stream, entry.FullName, conversation, ConversationParser.Read);
        while (conversations.Next())
        {
            foreach (var message in conversation.Messages)
            {
                if (contacts.Of(conversation, message, conversations.Position) is { } touch) yield return ReadRow.Of(touch);
            }
        }

        if (conversations.Broken is { } broken) yield return ReadRow.Of(broken);
    }

    private static IEnumerable<ReadRow> Follows(ZipArchiveEntry entry, FollowDirection direction, XOwner owner)
    {
        using var stream = GuardedZip.Open(entry);
        var fields = new FlatRecord();
        var records = new JsonRecordStream<FlatRecord>(stream, entry.FullName, fields, FlatRecord.Read);
        while (records.Next())
        {
            if (fields["accountId"] is not { Length: > 0 } account) yield return ReadRow.Of(NoAccount(records.Position));
            else yield return ReadRow.Of(new FollowRecord
            {
                Key = $"x:{(direction == FollowDirection.Follower ? "follower" : "following")}:{account}",
                Position = records.Position,
                Network = ProfileNetwork.X,
                AccountKey = account,
                Direction = direction,
                SeenAt = owner.MadeAt,
            });
        }

        if (records.Broken is { } broken) yield return ReadRow.Of(broken);
    }

    private static Refusal NoAccount(RowPosition position) => new(position, RefusalReason.Missing,
        new("This line names no account.", "Cette ligne ne nomme aucun compte."));

    private static ReadNote NoOwner() => new(RowPosition.WholeFile, NoteReason.Assumed, new(
        "The archive has neither account.js nor manifest.js: which account is yours is unknown, answers to yourself count as touches.",
        "L’archive n’a ni account.js ni manifest.js : votre compte est inconnu, les réponses à vous-même comptent comme des contacts."));

    private static ReadNote Unread(int count) => new(RowPosition.WholeFile, NoteReason.UnknownPart, Sentence.Count(count,
        new("{0:N0} other file of the archive is not read.", "{0:N0} autre fichier de l’archive n’est pas lu."),
        new("{0:N0} other files of the archive are not read.", "{0:N0} autres fichiers de l’archive ne sont pas lus.")));
}
