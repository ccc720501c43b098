using System.Globalization;

namespace Filon.Links.Referrers;

/// <summary>
/// The domain that somebody registered, in a host: <c>example.co.uk</c> of <c>news.example.co.uk</c>, by the public suffix list of Mozilla (MPL-2.0),
/// with its private part, in which <c>alice.github.io</c> is Alice's. About 10,000 rules, read the first time: 1 MB.
/// </summary>
public static class PublicSuffixes
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = true, UseStd3AsciiRules = false };
    private static readonly Lazy<HashSet<string>> Rules = new(Load);

    /// <returns>In lower case and ASCII; null for a public suffix, an address in numbers or what is no host.</returns>
    public static string? Registrable(string? host)
    {
        if (host is not { Length: > 0 and < 254 } || host[0] == '.' || Ascii(host) is not { } name || System.Net.IPAddress.TryParse(name, out _)) return null;
        var suffix = SuffixStart(name);
        if (suffix == 0) return null;
        var before = name.LastIndexOf('.', suffix - 2);
        return name[(before + 1)..];
    }

    /// <summary>Where the longest public suffix begins; an exception makes it one label shorter.</summary>
    private static int SuffixStart(string name)
    {
        var rules = Rules.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; ; at = Next(name, at))
        {
            var rest = name.AsSpan(at);
            if (rules.Contains("!" + name[at..])) return Next(name, at);
            if (rules.Contains(rest)) return at;
            var next = Next(name, at);
            if (next >= name.Length || (next > 0 && rules.Contains("*." + name[next..]))) return at;
        }
    }

    private static int Next(string name, int at) => name.IndexOf('.', at) is var dot and >= 0 ? dot + 1 : name.Length;

    private static string? Ascii(string host)
    {
        try
        {
            return Idn.GetAscii(host.TrimEnd('.')).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static HashSet<string> Load()
    {
        var rules = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in LinkFiles.Lines("Referrers.public_suffix_list.dat", "//"))
        {
            var rule = line.Split(' ', 2)[0];
            var prefix = rule.StartsWith("*.", StringComparison.Ordinal) ? 2 : rule.StartsWith('!') ? 1 : 0;
            rules.Add(rule[..prefix] + Idn.GetAscii(rule[prefix..]));
        }

        return rules;
    }
}
