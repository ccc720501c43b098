using System.Collections.Frozen;

namespace Filon.Measure.Channels;

/// <summary>The words and addresses of channels.csv, words.csv and hosts.csv, ready to be looked up.</summary>
internal static class ChannelVocabulary
{
    private static readonly FrozenSet<string> Vague = FrozenSet.Create("referral", "direct", "unknown", "campaign", "offline");

    /// <summary>The codes of the channels Filon knows, with their names.</summary>
    public static IReadOnlyDictionary<string, Sentence> Names { get; } =
        Rows("channels.csv").ToFrozenDictionary(row => row[0], row => new Sentence(row[1], row[2]));

    private static readonly FrozenDictionary<string, Meaning> Hosts = Rows("hosts.csv")
        .ToFrozenDictionary(row => row[1] switch { "exact" => row[0], "under" => "." + row[0], _ => row[0] + ".*" }, row => new Meaning(HostKind(row[2]), row[3], row[4].Length > 0 ? row[4] : Names[row[3]].En));

    private static readonly FrozenSet<string> Networks = Rows("hosts.csv").Where(row => row[2] == "social").Select(row => row[3]).ToFrozenSet();

    private static readonly FrozenDictionary<string, Meaning> Words = Rows("words.csv")
        .ToFrozenDictionary(row => PlainWord.Of(row[0]), row => new Meaning(WordKind(row[1]), row[1]));

    /// <summary>Every channel that some word or address stands for.</summary>
    public static IEnumerable<string> Channels =>
        Words.Values.Concat(Hosts.Values).Where(meaning => meaning.Kind != MeaningKind.Paid).Select(meaning => meaning.Channel).Distinct();

    private static readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> WordLookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> HostLookup = Hosts.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Meaning? Word(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return null;
        Span<char> plain = stackalloc char[PlainWord.Longest];
        return WordLookup.TryGetValue(plain[..PlainWord.Write(text, plain)], out var meaning) ? meaning : null;
    }

    /// <summary>The meaning of a host such as <c>www.google.co.uk</c>, <c>lm.facebook.com</c> or <c>com.linkedin.android</c>.</summary>
    public static Meaning? Host(ReadOnlySpan<char> host)
    {
        const int longest = 120;
        if (host.IsEmpty || host.Length > longest) return null;
        Span<char> dotted = stackalloc char[longest + 3];
        dotted[0] = '.';
        var length = host.ToLowerInvariant(dotted[1..]);
        var name = dotted[1..(length + 1)];
        if (HostLookup.TryGetValue(WithoutWww(name), out var meaning)) return meaning;
        for (var at = 0; at >= 0; at = Next(dotted, at, length))
            if (HostLookup.TryGetValue(dotted[at..(length + 1)], out meaning)) return meaning;
        return AnyCountry(WithoutWww(name));
    }

    private static int Next(ReadOnlySpan<char> dotted, int at, int length)
    {
        var next = dotted[(at + 1)..(length + 1)].IndexOf('.');
        return next < 0 ? -1 : at + 1 + next;
    }

    private static ReadOnlySpan<char> WithoutWww(ReadOnlySpan<char> host) =>
        host.StartsWith("www.") ? host[4..] : host.StartsWith("m.") ? host[2..] : host;

    /// <summary>google.fr, google.com.br: the name, then one or two labels of at most three letters.</summary>
    private static Meaning? AnyCountry(ReadOnlySpan<char> host)
    {
        Span<char> key = stackalloc char[host.Length + 2];
        for (var labels = 0; labels < 2; labels++)
        {
            var dot = host.LastIndexOf('.');
            if (dot <= 0 || host.Length - dot - 1 > 3) return null;
            host = host[..dot];
            host.CopyTo(key);
            ".*".CopyTo(key[host.Length..]);
            if (HostLookup.TryGetValue(key[..(host.Length + 2)], out var meaning)) return meaning;
        }

        return null;
    }

    private static MeaningKind HostKind(string kind) => kind switch
    {
        "search" => MeaningKind.Search,
        "social" => MeaningKind.Network,
        "ai" => MeaningKind.Assistant,
        _ => MeaningKind.Mail,
    };

    private static MeaningKind WordKind(string channel) => channel switch
    {
        "(paid)" => MeaningKind.Paid,
        "organic-search" => MeaningKind.Search,
        "organic-social" => MeaningKind.Social,
        "ai-assistant" => MeaningKind.Assistant,
        _ => Networks.Contains(channel) ? MeaningKind.Network : Vague.Contains(channel) ? MeaningKind.Vague : MeaningKind.Named,
    };

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(ChannelVocabulary).Assembly.GetManifestResourceStream($"Filon.Measure.Channels.{file}")
            ?? throw new InvalidOperationException($"{file} is not in the program");
        using var reader = new StreamReader(stream);
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#')) lines.Add(line.Split(','));
        return lines.Skip(1);
    }
}
