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
    private const int ShortestCompact = 4;

    private IReadOnlyList<PackedName.Packed>? _packings;

    /// <summary>A handle as long as X lets it be: its end may be missing.</summary>
    public bool IsCut { get; private init; }

    /// <summary>The words in alphabetical order: the same for "Jean Dupont" and "DUPONT Jean".</summary>
    public string Sorted { get; } = string.Join(' ', Words.Order(StringComparer.Ordinal));

    /// <summary>The ways these words may be packed into one.</summary>
    public IReadOnlyList<PackedName.Packed> Packings => _packings ??= [.. PackedName.Of(Words)];

    /// <summary>Null where no letter remains. What follows a bar, a bullet or an at sign is not the name ("Jean Dupont | Mécavia").</summary>
    public static NameForm? Written(string? name)
    {
        if (name is null) return null;
        var shown = Aside().Split(name)[0].Trim();
        var words = FoldedName.Words(FoldedName.OfPerson(shown)).Where(word => !IsNumber(word)).Take(6).ToArray();
        return words.Length == 0 ? null : new(NameSource.Written, shown, words, string.Concat(words));
    }

    /// <summary>Every name a profile gives, written, in its addresses and in its handle.</summary>
    public static NameForm[] AllOf(KnownProfile profile) =>
        [.. new[] { Written(profile.Name) }.Concat(profile.Emails.Select(Address)).Append(profile.Handle is { } handle ? Of(handle, Networks.OfHandle(profile.Network)) : null).OfType<NameForm>()];

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
            .Select(word => Digits().Replace(word, "")).Where(word => word.Length > 0).ToArray();
        var compact = string.Concat(words);
        if (compact.Length < ShortestCompact) return null;
        return new(source, shown, words.Length > 1 ? words : [], compact);
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
