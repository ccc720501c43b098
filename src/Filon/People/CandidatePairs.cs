using System.Runtime.InteropServices;

namespace Filon.People;

/// <summary>
/// Which cards are worth comparing: those that share a key (the words of a name, a way of packing it, a firm and a word, a title and a name, a telephone).
/// A key that too many share tells nothing and is passed over, so that the work grows with the people and not with their square.
/// </summary>
internal sealed class CandidatePairs
{
    private const int Phone = 0, Name = 1, Firm = 2, NameAtFirm = 3, NameWithTitle = 4;

    // of a key by its kind: a name alone says little where many bear it, a name within one firm says much
    private static readonly int[] Most = [12, 12, 16, 48, 12];

    private readonly List<ulong> _keys;
    private readonly List<int> _cards;

    private CandidatePairs(int room) => (_keys, _cards) = (new(room), new(room));

    /// <summary>Each pair as one number (<see cref="Pair"/>), in ascending order.</summary>
    public static long[] Of(IReadOnlyList<Card> cards)
    {
        var found = new CandidatePairs(20 * cards.Count);
        for (var index = 0; index < cards.Count; index++)
            if (!cards[index].Human.IsOwn) found.Note(cards[index], index);
        return found.Pairs();
    }

    /// <param name="a">The smaller.</param>
    public static long Pair(int a, int b) => ((long)a << 32) | (uint)b;

    public static (int A, int B) Cards(long pair) => ((int)(pair >> 32), (int)(uint)pair);

    private long[] Pairs()
    {
        var keys = CollectionsMarshal.AsSpan(_keys);
        var cards = CollectionsMarshal.AsSpan(_cards);
        keys.Sort(cards);
        var pairs = new List<long>(keys.Length);
        for (int from = 0, to; from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && keys[to] == keys[from];) to++;
            if (to - from > 1) Among(cards[from..to], Most[BlockKey.KindOf(keys[from])], pairs);
        }

        pairs.Sort();
        var distinct = 0;
        for (var at = 0; at < pairs.Count; at++)
            if (at == 0 || pairs[at] != pairs[at - 1]) pairs[distinct++] = pairs[at];
        return [.. CollectionsMarshal.AsSpan(pairs)[..distinct]];
    }

    private static void Among(Span<int> block, int most, List<long> pairs)
    {
        block.Sort();
        var distinct = 1;
        for (var at = 1; at < block.Length; at++) if (block[at] != block[distinct - 1]) block[distinct++] = block[at];
        if (distinct > most) return;
        for (var i = 0; i < distinct; i++)
            for (var j = i + 1; j < distinct; j++) pairs.Add(Pair(block[i], block[j]));
    }

    private void Note(Card card, int index)
    {
        foreach (var (phone, _) in card.Phones) Add(BlockKey.Of(Phone, 0, phone), index);
        foreach (var (form, _) in card.Names)
        {
            foreach (var text in Texts(form))
            {
                Add(BlockKey.Of(Name, 0, text), index);
                foreach (var (company, _) in card.Companies) Add(BlockKey.Of(NameAtFirm, company, text), index);
                foreach (var (title, _) in card.Titles) Add(BlockKey.Of(NameWithTitle, (long)BlockKey.OfWords([title]), text), index);
            }

            foreach (var (company, _) in card.Companies)
                foreach (var word in form.Words) if (word.Length > 2) Add(BlockKey.Of(NameAtFirm, company, word), index);
        }

        if (card.Names.Count > 0) foreach (var (company, _) in card.Companies) Add(BlockKey.Of(Firm, company, ""), index);
    }

    /// <summary>The ways a name is packed into one word, cut where a handle is at its longest, with or without a separator in it; of an address or a handle the word itself.</summary>
    private static IEnumerable<string> Texts(NameForm form)
    {
        if (form.Words.Length == 0 || form.Source != NameSource.Written) yield return form.Compact;
        foreach (var packed in PackedName.Of(form.Words))
        {
            yield return packed;
            for (var cut = PackedName.LongestHandle - 1; cut <= PackedName.LongestHandle && cut < packed.Length; cut++) yield return packed[..cut];
        }
    }

    private void Add(ulong key, int card)
    {
        _keys.Add(key);
        _cards.Add(card);
    }
}
