using System.Text;

namespace Filon.Links.UserAgents;

/// <summary>How often a part of a pattern stands in a text.</summary>
internal enum Repeat { Once, AtLeastOnce, Perhaps }

/// <summary>What a part of a pattern needs: one of these texts. Exact: the part is this text and nothing else.</summary>
internal sealed record Need(IReadOnlyList<string>? Texts, string? Exact)
{
    public static Need Nothing { get; } = new(null, null);

    public static Need Of(char letter)
    {
        var text = char.ToLowerInvariant(letter).ToString();
        return new([text], text);
    }
}

/// <summary>The parts of a pattern that stand one after the other: the longest text that all of them together make necessary.</summary>
internal sealed class RequiredSequence
{
    /// <summary>What nearly every user agent says: to require it is to require little.</summary>
    private const string Ordinary = "mozilla/5.0 (windows nt 10; linux; u; android intel mac os x) applewebkit/ (khtml, like gecko) chrome/ version/ mobile safari/ firefox/";

    private readonly StringBuilder run = new();
    private IReadOnlyList<string>? best;
    private bool exact = true;

    public void Add(Need part, Repeat repeat)
    {
        if (part.Exact is { } text && repeat == Repeat.Once)
        {
            run.Append(text);
            return;
        }

        exact = false;
        if (repeat != Repeat.Perhaps && part.Exact is { } once) run.Append(once);
        End();
        if (repeat != Repeat.Perhaps) Offer(part.Texts);
    }

    public Need Need()
    {
        var text = run.ToString();
        End();
        return new(best, exact ? text : null);
    }

    private void End()
    {
        if (run.Length > 0) Offer([run.ToString()]);
        run.Clear();
    }

    private void Offer(IReadOnlyList<string>? texts)
    {
        if (texts is null) return;
        if (best is null || texts.Min(Worth) > best.Min(Worth)) best = texts;
    }

    /// <summary>Longer texts are rarer; those too short to be looked up are worth nothing, ordinary ones little.</summary>
    private static int Worth(string text) => text.Length < TextIndex.Key ? 0 : Ordinary.Contains(text, StringComparison.Ordinal) ? 1 : text.Length;
}
