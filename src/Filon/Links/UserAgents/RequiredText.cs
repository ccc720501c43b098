using System.Text;

namespace Filon.Links.UserAgents;

/// <summary>
/// What a text must contain for a pattern to match it: lower-case texts of which one at least is there. It lets a list of a thousand patterns be
/// asked about a user agent without running more than a few of them.
/// </summary>
internal sealed class RequiredText
{
    private const string Anything = "dDwWsSbBAzZG";
    private readonly string pattern;
    private int at;

    private RequiredText(string pattern) => this.pattern = pattern;

    /// <summary>The texts of which one must be there; null where the pattern asks for none.</summary>
    public static IReadOnlyList<string>? Of(string pattern) => new RequiredText(pattern).Alternatives().Texts;

    /// <summary>The text a pattern stands for, as it is written, when the pattern is nothing but that text.</summary>
    public static string? Plain(string pattern)
    {
        var plain = new StringBuilder(pattern.Length);
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\' && at + 1 < pattern.Length && !char.IsLetterOrDigit(pattern[at + 1])) at++;
            else if ("\\^$.|?*+()[]{}".Contains(pattern[at])) return null;
            plain.Append(pattern[at]);
        }

        return plain.ToString();
    }

    private Need Alternatives()
    {
        var need = Sequence();
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            var other = Sequence();
            need = new(need.Texts is null || other.Texts is null ? null : [.. need.Texts, .. other.Texts], null);
        }

        return need;
    }

    private Need Sequence()
    {
        var sequence = new RequiredSequence();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var atom = Atom();
            var repeat = Repeat();
            sequence.Add(atom, repeat);
        }

        return sequence.Need();
    }

    private Need Atom()
    {
        var letter = pattern[at++];
        switch (letter)
        {
            case '(': return Group();
            case '[': return Set();
            case '.' or '^' or '$': return Need.Nothing;
            case '\\': return Escape();
            default: return Need.Of(letter);
        }
    }

    private Need Escape()
    {
        var letter = pattern[at++];
        if (letter is 'x' or 'u') at += letter == 'x' ? 2 : 4;
        return char.IsLetterOrDigit(letter) ? Need.Nothing : Need.Of(letter);
    }

    private Need Group()
    {
        var inside = true;
        if (at < pattern.Length && pattern[at] == '?')
        {
            inside = pattern[at + 1] == ':';
            at += 2;
        }

        var need = Alternatives();
        at++;
        return inside ? need : Need.Nothing;
    }

    /// <summary><c>[wW]</c> and <c>[.]</c> stand for one letter in either case; any other set for anything.</summary>
    private Need Set()
    {
        var letters = new StringBuilder();
        var first = true;
        while (pattern[at] != ']' || first)
        {
            first = false;
            if (pattern[at] == '\\' && Anything.Contains(pattern[++at])) letters.Append("\0\n");
            letters.Append(pattern[at++]);
        }

        at++;
        var lower = letters.ToString().ToLowerInvariant();
        return lower.Length is 1 or 2 && lower[0] != '^' && lower.Distinct().Count() == 1 ? Need.Of(lower[0]) : Need.Nothing;
    }

    private Repeat Repeat()
    {
        if (at >= pattern.Length) return UserAgents.Repeat.Once;
        var repeat = UserAgents.Repeat.Once;
        switch (pattern[at])
        {
            case '?' or '*': repeat = UserAgents.Repeat.Perhaps; at++; break;
            case '+': repeat = UserAgents.Repeat.AtLeastOnce; at++; break;
            case '{' when at + 1 < pattern.Length && char.IsAsciiDigit(pattern[at + 1]):
                repeat = pattern[at + 1] == '0' ? UserAgents.Repeat.Perhaps : UserAgents.Repeat.AtLeastOnce;
                at = pattern.IndexOf('}', at) + 1;
                break;
        }

        if (repeat != UserAgents.Repeat.Once && at < pattern.Length && pattern[at] is '?' or '+') at++;
        return repeat;
    }
}
