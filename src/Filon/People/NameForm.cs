using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Filon.People;

/// <summary>Where a name was read.</summary>
internal enum NameSource { Written, Address, Handle }

/// <summary>
/// A name as one source gives it, ready to be compared: written out ("DUPONT Jean"), inside an address
/// (<c>jean.dupont@</c>) or inside a handle (<c>@jdupont_</c>). Where nothing separates the words only <see cref="Compact"/> is known.
/// </summary>
internal sealed partial record NameForm(NameSource Source, string Shown, string[] Words, string Compact)
{
    private const int ShortestCompact = 4, MostWords = 6;

    /// <summary>A handle as long as X lets it be: its end may be missing.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Of its words in any order: the same for "Jean Dupont" and "DUPONT Jean".</summary>
    public ulong Key { get; } = BlockKey.OfWords(Words);

    /// <summary>Its words, of equal lengths the first before.</summary>
    public string[] LongestFirst { get; } = InOrder(Words);

    /// <summary>Null where no letter remains. What follows a bar, a bullet or an at sign is not the name ("Jean Dupont | Mécavia").</summary>
    public static NameForm? Written(string? name)
    {
        if (name is null) return null;
        var shown = Aside().Split(name)[0].Trim();
        var words = FoldedName.Words(FoldedName.OfPerson(shown)).Where(word => !IsNumber(word)).Take(MostWords).ToArray();
        return words.Length == 0 ? null : new(NameSource.Written, shown, words, string.Concat(words));
    }

    /// <summary>Every name a profile gives, written, in its addresses and in its handle.</summary>
    /// <param name="written">Those already read: many profiles bear one name.</param>
    public static NameForm[] AllOf(KnownProfile profile, ConcurrentDictionary<string, NameForm?> written) =>
    [
        .. new[] { profile.Name is { } name ? written.GetOrAdd(name, static name => Written(name)) : null }
            .Concat(profile.Emails.Select(Address)).Append(profile.Handle is { } handle ? Of(handle, Networks.OfHandle(profile.Network)) : null).OfType<NameForm>(),
    ];

    /// <summary>What a display name says beside the name: the firm in "Jean Dupont | Mécavia"; null where it says nothing.</summary>
    public static string? Beside(string? name) => name is not null && Aside().Split(name, 2) is { Length: 2 } parts && parts[1].Trim() is { Length: > 2 } said ? said : null;

    public static NameForm? Address(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || RoleMailbox.IsShared(email)) return null;
        return Inside(NameSource.Address, email[..at].Split('+')[0], email);
    }

    /// <summary>"jean-dupont-4a1b22" is a name and a number on LinkedIn, "jean@server" a name and a place on Mastodon, "jean.bsky.social" on Bluesky.</summary>
    public static NameForm? Of(string handle, string network = Networks.X)
    {
        var name = network switch
        {
            Networks.LinkedIn => SlugNumber().Replace(handle, ""),
            Networks.Mastodon => handle.Split('@', 2)[0],
            Networks.Bluesky when handle.LastIndexOf('.') is > 0 and var dot => handle[..dot].Replace(".bsky", "", StringComparison.OrdinalIgnoreCase),
            _ => handle,
        };
        return Inside(NameSource.Handle, Camel().Replace(name, "$1_"), "@" + handle) is { } form
            ? form with { IsCut = network == Networks.X && handle.Length == PackedName.LongestHandle } : null;
    }

    private static NameForm? Inside(NameSource source, string text, string shown)
    {
        var words = Separator().Split(FoldedName.OfPerson(text.Replace('_', '.'))).Where(word => word.Length > 0 && !HasDigitFirst(word))
            .Select(word => Digits().Replace(word, "")).Where(word => word.Length > 0).Take(MostWords).ToArray();
        var compact = string.Concat(words);
        if (compact.Length < ShortestCompact) return null;
        return new(source, shown, words.Length > 1 ? words : [], compact);
    }

    private static string[] InOrder(string[] words)
    {
        for (var at = 1; at < words.Length; at++)
            if (words[at].Length > words[at - 1].Length) return [.. words.OrderByDescending(word => word.Length)];
        return words;
    }

    // "x1234" and "75" tell one namesake from another; they are no part of the name
    private static bool HasDigitFirst(string word) => char.IsAsciiDigit(word[0]) || (word.Length > 1 && char.IsAsciiDigit(word[1]));

    private static bool IsNumber(string word) => word.All(char.IsDigit);

    [GeneratedRegex(@"\s[|•·–—@-]\s?|\s\(|[|•]|\s@|,\s(?=\p{Lu}{2,}\b.*\s)|\s(?:chez|at)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"[ .]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"-[a-z]*[0-9][0-9a-z]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SlugNumber();

    [GeneratedRegex(@"(\p{Ll})(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Camel();
}
