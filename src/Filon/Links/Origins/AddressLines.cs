using System.Net;

namespace Filon.Links.Origins;

/// <summary>
/// Reads lists of addresses as they are published: <c>start,end,value…</c> with addresses or with decimal numbers (IP2Location), or <c>network/length,value…</c>;
/// quoted or not. Lines that begin with <c>#</c> and one line of headings are passed over.
/// </summary>
internal static class AddressLines
{
    /// <summary>What a line says of its addresses, from what follows them; null passes the line over.</summary>
    public delegate ushort? ValueOf(ReadOnlySpan<char> rest);

    /// <param name="file">The name for the sentence of a failure.</param>
    /// <param name="lines">How many lines are read at most.</param>
    public static Outcome<IReadOnlyList<AddressRange>> Read(TextReader reader, string file, ValueOf value, int lines = int.MaxValue)
    {
        var ranges = new List<AddressRange>();
        int understood = 0, headings = 0;
        for (var number = 1; number <= lines && reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (TryLine(line, value, ranges)) understood++;
            else if (understood > 0 || ++headings > 1) return Refused(file, number);
        }

        return understood > 0 ? ranges : Refused(file, 1);
    }

    private static bool TryLine(ReadOnlySpan<char> line, ValueOf value, List<AddressRange> ranges)
    {
        var first = Field(ref line);
        if (first.Contains('/'))
        {
            if (!IPNetwork.TryParse(first, out var network)) return false;
            if (value(line) is { } said) ranges.Add(AddressRange.Of(network, said));
            return true;
        }

        if (Number(first) is not { } start || Number(Field(ref line)) is not { } end || end.CompareTo(start) < 0) return false;
        if (value(line) is { } answer) ranges.Add(new(start, end, answer));
        return true;
    }

    /// <summary>The next field, without its quotes; the line goes on after it.</summary>
    public static ReadOnlySpan<char> Field(ref ReadOnlySpan<char> line)
    {
        var comma = line.IndexOf(',');
        var field = comma < 0 ? line : line[..comma];
        line = comma < 0 ? default : line[(comma + 1)..];
        return field.Trim().Trim('"');
    }

    /// <summary>An address, or a decimal number.</summary>
    private static AddressNumber? Number(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('.', ':')) return AddressNumber.OfDecimal(text);
        return IPAddress.TryParse(text, out var address) ? AddressNumber.Of(address) : null;
    }

    private static Failure Refused(string file, int line) => new(FailureKind.Invalid, Sentence.Format(
        "{0}, line {1}: not a list of addresses (start, end, value; or network/length, value).",
        "{0}, ligne {1}\u00a0: ce n’est pas une liste d’adresses (début, fin, valeur\u00a0; ou réseau/longueur, valeur).", file, line));
}
