namespace Filon.People;

/// <summary>The ways a name is packed into one word for an address or a handle: jeandupont, dupontjean, jdupont, dupontj, jeand.</summary>
internal static class PackedName
{
    /// <summary>X cuts handles there.</summary>
    public const int LongestHandle = 15;

    public readonly record struct Packed(string Text, NameAgreement Agreement, string[] Full);

    /// <summary>How <paramref name="compact"/> packs a name; null where it does not.</summary>
    /// <param name="cut">The end may be missing.</param>
    public static Packed? Find(IReadOnlyList<Packed> ways, string compact, bool cut)
    {
        foreach (var packed in ways)
        {
            if (packed.Text == compact) return packed;
            if (cut && packed.Agreement == NameAgreement.Same && packed.Text.StartsWith(compact, StringComparison.Ordinal)) return packed;
        }

        return null;
    }

    public static IEnumerable<Packed> Of(string[] words)
    {
        for (var split = 1; split < words.Length; split++)
        {
            var (first, last) = (string.Concat(words[..split]), string.Concat(words[split..]));
            if (first.Length < 2 || last.Length < 2) continue;
            yield return new(first + last, NameAgreement.Same, words);
            yield return new(last + first, NameAgreement.Same, words);
            yield return new(first[0] + last, NameAgreement.Initial, words[split..]);
            yield return new(last + first[0], NameAgreement.Initial, words[split..]);
            yield return new(last[0] + first, NameAgreement.Initial, words[..split]);
            yield return new(first + last[0], NameAgreement.Initial, words[..split]);
        }
    }
}
