using System.Text.RegularExpressions;

namespace Filon.Links.UserAgents;

/// <summary>One pattern of a published list of user agents.</summary>
internal readonly record struct AgentPattern(string Text, bool IgnoreCase = false);

/// <summary>
/// An ordered list of patterns, asked which of them is the first to match. A pattern is run only where the text it requires is there
/// (<see cref="RequiredText"/>); its regular expression is built the first time, so that a thousand patterns cost nothing at start.
/// </summary>
internal sealed class PatternList
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly AgentPattern[] patterns;
    private readonly string?[] plain;
    private readonly Regex?[] built;
    private readonly ulong[] always;
    private readonly TextIndex index = new();

    public PatternList(IEnumerable<AgentPattern> list)
    {
        patterns = [.. list];
        plain = Array.ConvertAll(patterns, pattern => RequiredText.Plain(pattern.Text));
        built = new Regex?[patterns.Length];
        always = new ulong[(patterns.Length / 64) + 1];
        for (var at = 0; at < patterns.Length; at++)
        {
            var required = RequiredText.Of(patterns[at].Text);
            if (required is null || required.Any(text => text.Length < TextIndex.Key)) always[at / 64] |= 1UL << (at % 64);
            else index.Add(at, required);
        }

        index.Close();
    }

    public int Count => patterns.Length;

    /// <summary>How many patterns require no text, and are run on every user agent.</summary>
    public int Unfiltered => always.Sum(word => System.Numerics.BitOperations.PopCount(word));

    /// <summary>The number of the first pattern that matches; -1 where none does.</summary>
    public int First(string text)
    {
        Span<ulong> candidates = stackalloc ulong[always.Length];
        always.CopyTo(candidates);
        index.Find(text, candidates);
        for (var word = 0; word < candidates.Length; word++)
            for (var left = candidates[word]; left != 0; left &= left - 1)
            {
                var at = (word * 64) + System.Numerics.BitOperations.TrailingZeroCount(left);
                if (Matches(at, text)) return at;
            }

        return -1;
    }

    /// <summary>The match of one pattern, for its groups.</summary>
    public Match Match(int at, string text)
    {
        try
        {
            return Built(at).Match(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return System.Text.RegularExpressions.Match.Empty;
        }
    }

    /// <summary>Does this pattern match? Asked of the pattern itself, without looking at what it requires.</summary>
    internal bool Matches(int at, string text) => plain[at] is { } words
        ? text.Contains(words, patterns[at].IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        : Match(at, text).Success;

    private Regex Built(int at) => built[at] ??= new(
        patterns[at].Text, RegexOptions.CultureInvariant | (patterns[at].IgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None), Patience);
}
