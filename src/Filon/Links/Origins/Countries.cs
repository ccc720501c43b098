namespace Filon.Links.Origins;

/// <summary>Country codes as numbers, and back, without making a text each time.</summary>
internal static class Countries
{
    private static readonly string[] Codes = [.. Enumerable.Range(0, 26 * 26).Select(number => $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}")];

    /// <summary>The number of the code that stands first; null for IP2Location's <c>-</c> and whatever is no code.</summary>
    public static ushort? Number(ReadOnlySpan<char> rest)
    {
        var code = AddressLines.Field(ref rest);
        return code.Length == 2 && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1])
            ? (ushort)(((char.ToUpperInvariant(code[0]) - 'A') * 26) + char.ToUpperInvariant(code[1]) - 'A' + 1)
            : null;
    }

    public static string? Code(ushort number) => number == 0 ? null : Codes[number - 1];
}
