namespace Filon.Imports.X;

/// <summary>Turns posts and messages into touches with persons, and mentions into profiles. Archives of followers carry ids only: handles are learnt here.</summary>
internal sealed class XContacts(string? ownAccount)
{
    private readonly HashSet<string> _known = [];

    // by account, the one address it wrote in its messages; null once there are two
    private readonly Dictionary<string, (string? Email, RowPosition Position)> _emails = [];

    /// <summary>The profiles met for the first time in this post, then one touch for each person it answers or names.</summary>
    public IEnumerable<ImportRecord> Of(PostRecord post)
    {
        foreach (var person in People(post))
        {
            if (_known.Add(person.AccountKey)) yield return Profile(person, post.Position);
        }

        if (post.IsRepost) yield break;
        foreach (var person in People(post)) yield return Touch(post, person);
    }

    /// <summary>One touch a message, with the person at the other end; messages we sent to a group name nobody.</summary>
    public TouchRecord? Of(Conversation conversation, DirectMessage message, RowPosition position)
    {
        var sent = message.SenderId == ownAccount;
        if (!sent && message.Email is { } email)
            _emails[message.SenderId] = (_emails.TryGetValue(message.SenderId, out var known) && known.Email != email ? null : email, position);
        var other = sent ? message.RecipientId ?? OtherOf(conversation.Id) : message.SenderId;
        if (other is null || other == ownAccount) return null;
        return new TouchRecord
        {
            Key = "x:dm:" + message.Id,
            Position = position,
            Person = new() { Network = ProfileNetwork.X, NetworkKey = other },
            At = message.At,
            TouchKind = TouchKind.Marketing,
            Source = "x",
            Medium = "dm",
            Label = sent ? "sent" : "received",
        };
    }

    /// <summary>The accounts that wrote their address in a message and that no post names.</summary>
    public IEnumerable<ProfileRecord> Unmentioned() =>
        _emails.Where(written => written.Value.Email is not null && _known.Add(written.Key))
            .Select(written => Profile(new AccountMention(written.Key, null, null), written.Value.Position));

    private IEnumerable<AccountMention> People(PostRecord post)
    {
        var answered = post.ReplyToAccount is { } id ? new AccountMention(id, post.ReplyToHandle, null) : null;
        var named = post.Mentions.FirstOrDefault(m => m.AccountKey == answered?.AccountKey);
        if (answered is not null && answered.AccountKey != ownAccount) yield return named ?? answered;
        foreach (var mention in post.Mentions.DistinctBy(m => m.AccountKey))
        {
            if (mention.AccountKey != ownAccount && mention.AccountKey != answered?.AccountKey) yield return mention;
        }
    }

    private ProfileRecord Profile(AccountMention person, RowPosition position) => new()
    {
        Key = $"{ProfileNetwork.X}:{person.AccountKey}",
        Position = position,
        Network = ProfileNetwork.X,
        NetworkKey = person.AccountKey,
        Handle = person.Handle,
        Name = person.Name,
        Emails = _emails.TryGetValue(person.AccountKey, out var written) && written.Email is { } email ? [email] : [],
    };

    private static TouchRecord Touch(PostRecord post, AccountMention person) => new()
    {
        Key = $"x:{post.NetworkKey}:{person.AccountKey}",
        Position = post.Position,
        Person = new() { Network = ProfileNetwork.X, NetworkKey = person.AccountKey, Handle = person.Handle, Name = person.Name },
        At = post.At,
        TouchKind = TouchKind.Marketing,
        Source = "x",
        Medium = "social",
        PostKey = post.NetworkKey,
        Label = person.AccountKey == post.ReplyToAccount ? "reply" : "mention",
    };

    private string? OtherOf(string? conversation)
    {
        var ends = conversation?.Split('-') ?? [];
        return ends.Length != 2 ? null : ends[0] == ownAccount ? ends[1] : ends[1] == ownAccount ? ends[0] : null;
    }
}
