namespace Filon.Links.UserAgents;

/// <summary>Finds which of many texts stand in another one, in one pass, by their rarest three letters.</summary>
internal sealed class TextIndex
{
    /// <summary>The shortest text it can find.</summary>
    public const int Key = 3;

    private const int Buckets = 1 << 13;
    private readonly List<(int Owner, string Text)> texts = [];
    private readonly Dictionary<int, int> uses = [];
    private readonly int[] heads = new int[Buckets];
    private Entry[] entries = [];

    private readonly record struct Entry(int Owner, string Text, int Offset, int Next);

    public void Add(int owner, IEnumerable<string> required)
    {
        foreach (var text in required)
        {
            texts.Add((owner, text));
            for (var at = 0; at + Key <= text.Length; at++) uses[Bucket(text, at)] = uses.GetValueOrDefault(Bucket(text, at)) + 1;
        }
    }

    public void Close()
    {
        entries = new Entry[texts.Count + 1];
        for (var number = 1; number < entries.Length; number++)
        {
            var (owner, text) = texts[number - 1];
            var offset = Enumerable.Range(0, text.Length - Key + 1).MinBy(at => uses[Bucket(text, at)]);
            ref var head = ref heads[Bucket(text, offset)];
            entries[number] = new(owner, text, offset, head);
            head = number;
        }

        texts.Clear();
        uses.Clear();
    }

    /// <summary>Sets the bit of every owner of which a text is found, whatever the case of its letters.</summary>
    public void Find(string text, Span<ulong> owners)
    {
        Span<char> lower = stackalloc char[Math.Min(text.Length, UserAgentReader.Longest)];
        text.AsSpan(0, lower.Length).ToLowerInvariant(lower);
        for (var at = 0; at + Key <= lower.Length; at++)
            for (var number = heads[Bucket(lower, at)]; number != 0; number = entries[number].Next)
            {
                ref readonly var entry = ref entries[number];
                var start = at - entry.Offset;
                if (start >= 0 && lower[start..].StartsWith(entry.Text, StringComparison.Ordinal)) owners[entry.Owner / 64] |= 1UL << (entry.Owner % 64);
            }
    }

    private static int Bucket(ReadOnlySpan<char> text, int at) => ((text[at] * 961) + (text[at + 1] * 31) + text[at + 2]) & (Buckets - 1);
}
