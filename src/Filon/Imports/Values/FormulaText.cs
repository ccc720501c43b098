using System.Buffers;

namespace Filon.Imports.Values;

/// <summary>Cells that a spreadsheet would run when the file, or an export of ours, is opened in it.</summary>
internal static class FormulaText
{
    private static readonly SearchValues<char> PhoneSigns = SearchValues.Create("0123456789 ().-\u00a0\u202f/");

    /// <summary>The text meant by <c>="0123"</c>, the idiom that keeps a leading zero; any other text as it is.</summary>
    public static string Unwrap(string text) =>
        text.Length >= 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text[^1] == '"' && text.AsSpan(2, text.Length - 3).IndexOf('"') < 0
            ? text[2..^1] : text;

    /// <summary>True for "=…", and for "+…", "-…", "@…" with a call or a command inside: "@SUM(…)", "-2+3+cmd|' /C calc'!A0".</summary>
    public static bool IsFormula(string text) =>
        text.Length > 1 && (text[0] == '=' || (text[0] is '+' or '-' or '@' && text.AsSpan().IndexOfAny("(|!") > 0 && !IsPhone(text)));

    private static bool IsPhone(string text) => text[0] == '+' && !text.AsSpan(1).ContainsAnyExcept(PhoneSigns);
}
