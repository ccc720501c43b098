namespace Filon.People;

/// <summary>The ways a name is packed into one word for an address or a handle: jeandupont, dupontjean, jdupont, dupontj, jeand.</summary>
internal static class PackedName
{
    /// <summary>X cuts handles there.</summary>
    public const int LongestHandle = 15;

    /// <summary>How a word packs a name: entirely or with an initial, and which of its words stand there in full.</summary>
    public readonly record struct Found(NameAgreement Agreement, Range Full);

    /// <summary>How <paramref name="packed"/> packs a name; null where it does not.</summary>
    /// <param name="cut">The end may be missing.</param>
    public static Found? Find(NameForm name, ReadOnlySpan<char> packed, bool cut)
    {
        var whole = name.Compact.AsSpan();
        if (name.Words.Length < 2 || packed.Length > whole.Length) return null;
        for (int split = 1, at = name.Words[0].Length; split < name.Words.Length; at += name.Words[split++].Length)
        {
            var first = whole[..at];
            var last = whole[at..];
            if (first.Length < 2 || last.Length < 2) continue;
            if (Is(packed, first, last, cut) || Is(packed, last, first, cut)) return new(NameAgreement.Same, ..);
            if (Is(packed, first[..1], last, false) || Is(packed, last, first[..1], false)) return new(NameAgreement.Initial, split..);
            if (Is(packed, last[..1], first, false) || Is(packed, first, last[..1], false)) return new(NameAgreement.Initial, ..split);
        }

        return null;
    }

    /// <summary>Every way.</summary>
    public static IEnumerable<string> Of(string[] words)
    {
        for (var split = 1; split < words.Length; split++)
        {
            var (first, last) = (string.Concat(words[..split]), string.Concat(words[split..]));
            if (first.Length < 2 || last.Length < 2) continue;
            yield return first + last;
            yield return last + first;
            yield return first[0] + last;
            yield return last + first[0];
            yield return last[0] + first;
            yield return first + last[0];
        }
    }

    private static bool Is(ReadOnlySpan<char> packed, ReadOnlySpan<char> first, ReadOnlySpan<char> last, bool cut)
    {
        if (packed.Length == first.Length + last.Length) return packed.StartsWith(first) && packed.EndsWith(last);
        if (!cut || packed.Length > first.Length + last.Length) return false;
        return packed.Length <= first.Length ? first.StartsWith(packed) : packed.StartsWith(first) && last.StartsWith(packed[first.Length..]);
    }
}
