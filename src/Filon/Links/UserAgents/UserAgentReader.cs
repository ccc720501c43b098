namespace Filon.Links.UserAgents;

/// <summary>
/// Reads user agents, and remembers the latest answers: a fixed number of places, each taken by the last text that fell on it, so that its memory
/// has a bound whatever is sent. Any thread may ask.
/// </summary>
public sealed class UserAgentReader
{
    /// <summary>The longest part of a user agent that is looked at, in characters.</summary>
    public const int Longest = 512;

    private readonly UserAgent?[] remembered;
    private readonly Func<string, UserAgent> read;

    /// <param name="places">How many answers are remembered at most; a power of two. At about 400 bytes each, 8,192 take 3 MB.</param>
    public UserAgentReader(int places = 8192) : this(places, AgentLists.Read) { }

    /// <param name="read">Other lists than those of the program.</param>
    internal UserAgentReader(int places, Func<string, UserAgent> read) => (remembered, this.read) = (new UserAgent?[places], read);

    public UserAgent Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return AgentLists.Missing;
        if (text.Length > Longest) text = text[..Longest];
        ref var place = ref remembered[text.GetHashCode() & (remembered.Length - 1)];
        var found = Volatile.Read(ref place);
        if (found is not null && found.Text == text) return found;
        found = read(text);
        Volatile.Write(ref place, found);
        return found;
    }
}
