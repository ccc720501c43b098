namespace Filon.People;

/// <summary>
/// A 64-bit number made of words (FNV-1a with a finaliser): what two cards may have in common, without keeping the words. The same in every run;
/// two keys that fell together by chance would only have one pair more compared.
/// </summary>
internal static class BlockKey
{
    private const ulong Start = 14695981039346656037UL, Prime = 1099511628211UL;

    /// <param name="kind">Below 8; stands in the lowest bits, see <see cref="KindOf"/>.</param>
    public static ulong Of(int kind, long firm, ReadOnlySpan<char> word)
    {
        var hash = Add(Add(Start, firm), word);
        hash ^= hash >> 31;
        hash *= 0x9E3779B97F4A7C15UL;
        return ((hash ^ (hash >> 32)) & ~7UL) | (uint)kind;
    }

    /// <summary>Of words in alphabetical order: the same for "Jean Dupont" and "DUPONT Jean".</summary>
    public static ulong OfWords(string[] words)
    {
        var hash = Start;
        foreach (var word in words.Order(StringComparer.Ordinal)) hash = Add(Add(hash, word), " ");
        return hash;
    }

    public static int KindOf(ulong key) => (int)(key & 7);

    private static ulong Add(ulong hash, ReadOnlySpan<char> word)
    {
        foreach (var letter in word) hash = (hash ^ letter) * Prime;
        return hash;
    }

    private static ulong Add(ulong hash, long number)
    {
        for (; number != 0; number = (long)((ulong)number >> 16)) hash = (hash ^ (ulong)(number & 0xFFFF)) * Prime;
        return hash;
    }
}
