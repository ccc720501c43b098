using Filon.People;

namespace Filon.Privacy;

/// <summary>Everything by which one person can be found in a workspace: their profiles, and every spelling any line ever gave.</summary>
internal sealed class PersonTraces
{
    private readonly Dictionary<string, long> _whose = new(StringComparer.Ordinal);
    private readonly HashSet<string> _emails = [], _handles = [], _accounts = [], _phones = [], _names = [];

    public required long Person { get; init; }

    public required IReadOnlyList<long> Profiles { get; init; }

    public IReadOnlyDictionary<string, long> Whose => _whose;

    /// <summary>Full names as they were written.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Names that somebody else bears too: they are left where nothing else says of whom they speak.</summary>
    public IReadOnlyCollection<string> Shared { get; set; } = [];

    public void Add(KnownProfile profile)
    {
        foreach (var identity in Identities.Of(profile.Network, profile.NetworkKey, (profile.Handle, profile.LinkedIn), profile.Emails)) _whose[identity] = profile.Id;
        _emails.UnionWith(profile.Emails.Where(email => !RoleMailbox.IsShared(email)));
        if (profile.Network == Networks.X) _accounts.Add(profile.NetworkKey.TrimStart('@'));
        if (profile.Handle is { } handle) _handles.Add(handle);
        if (profile.LinkedIn is { } slug) _handles.Add(slug);
        if (profile.Phone is { } phone) _phones.Add(phone);
        if (profile.Name is { } name && FoldedName.Words(FoldedName.OfPerson(name)).Length > 1) _names.Add(name);
    }

    /// <summary>Forgets an address that belongs to somebody else too.</summary>
    public void Leave(string email)
    {
        _emails.Remove(email);
        _whose.Remove(Identities.Email(email));
    }

    public IReadOnlyCollection<string> Emails => _emails;

    /// <summary>Fingerprints are kept of these: of a name only where it is nobody else's.</summary>
    public IEnumerable<(string Identity, long Profile)> Suppressed =>
        _whose.Select(pair => (pair.Key, pair.Value))
            .Concat(_names.Where(name => !Shared.Contains(name)).SelectMany(BothWays).Distinct().Select(folded => (Identities.Name(folded), Profiles[0])));

    /// <summary>What to look for in texts that are not about this person.</summary>
    public IReadOnlyList<Needle> Needles => [.. Numbers, .. _names.Where(name => !Shared.Contains(name)).SelectMany(Needle.Name)];

    /// <summary>Where to look for lines that may be about this person: whether they are, what they say decides.</summary>
    public IEnumerable<string> Patterns =>
    [
        .. Numbers.Select(needle => needle.Like), .. _names.SelectMany(Needle.Name).Select(needle => needle.Like),
        .. Keys.SelectMany(key => new[] { Pattern(key), Pattern($"\"networkKey\":\"{key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]}\"") }),
    ];

    /// <summary>What to look for in files as they came.</summary>
    public IReadOnlyList<string> Words =>
        [.. _emails, .. _handles.Select(handle => "@" + handle), .. _accounts.Where(account => account.Length > 4), .. _names.Where(name => !Shared.Contains(name))];

    private IEnumerable<Needle> Numbers =>
        [.. _emails.SelectMany(Needle.Address), .. _handles.SelectMany(Needle.Handle), .. _accounts.SelectMany(Needle.Account), .. _phones.SelectMany(Needle.Phone)];

    private static IEnumerable<string> BothWays(string name)
    {
        var words = FoldedName.Words(FoldedName.OfPerson(name));
        return [string.Join(' ', words), string.Join(' ', [words[^1], .. words[..^1]])];
    }

    private IEnumerable<string> Keys => _whose.Keys.Where(key => !key.Contains('@', StringComparison.Ordinal));

    private static string Pattern(string text) => Storage.Dialect.ContainsPattern(text);
}
