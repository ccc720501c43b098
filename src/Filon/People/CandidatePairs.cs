namespace Filon.People;

/// <summary>
/// Which cards are worth comparing: those that share a key (the words of a name, a way of packing it, a firm and a word, a telephone).
/// A key that too many share tells nothing and is passed over, so that the work grows with the people and not with their square.
/// </summary>
internal static class CandidatePairs
{
    private const int MostPerKey = 12;
    private const int MostColleagues = 16;

    public static HashSet<(int A, int B)> Of(IReadOnlyList<Card> cards)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < cards.Count; index++)
        {
            if (cards[index].Human.IsOwn) continue;
            foreach (var key in Keys(cards[index]).ToHashSet(StringComparer.Ordinal))
                if (blocks.TryGetValue(key, out var block)) block.Add(index); else blocks[key] = [index];
        }

        var pairs = new HashSet<(int, int)>();
        foreach (var (key, block) in blocks)
        {
            if (block.Count > (key.StartsWith("f:", StringComparison.Ordinal) ? MostColleagues : MostPerKey)) continue;
            for (var i = 0; i < block.Count; i++)
                for (var j = i + 1; j < block.Count; j++) pairs.Add((block[i], block[j]));
        }

        return pairs;
    }

    private static IEnumerable<string> Keys(Card card)
    {
        foreach (var phone in card.Phones) yield return "p:" + phone;
        foreach (var (form, _) in card.Names)
        {
            if (form.Words.Length > 1) yield return "n:" + form.Sorted;
            if (form.Words.Length == 0 || form.Source != NameSource.Written) yield return "k:" + form.Compact;
            if (form.Words.Length > 1)
                foreach (var packed in form.Packings)
                {
                    yield return "k:" + packed.Text;
                    // a handle cut at its longest, with or without a separator in it
                    for (var cut = PackedName.LongestHandle - 1; cut <= PackedName.LongestHandle && cut < packed.Text.Length; cut++) yield return "k:" + packed.Text[..cut];
                }
            foreach (var company in card.Companies.Keys)
            {
                yield return $"f:{company}";
                foreach (var word in form.Words.Where(word => word.Length > 2)) yield return $"w:{company}:{word}";
            }
        }
    }
}
