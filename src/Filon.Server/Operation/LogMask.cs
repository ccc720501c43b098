using System.Text.RegularExpressions;

namespace Filon.Server.Operation;

/// <summary>The last guard of the log: whatever looks like somebody's e-mail address, a machine's address or a token goes out masked.</summary>
internal static partial class LogMask
{
    public static string Apply(string text) => Token().Replace(Machine().Replace(Email().Replace(text, "‹e-mail›"), "‹address›"), "‹token›");

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\d.])\d{1,3}(\.\d{1,3}){3}(?![\d.])|(?<![\w:])([0-9a-fA-F]{0,4}:){4,7}[0-9a-fA-F]{1,4}(?![\w:])")]
    private static partial Regex Machine();

    // base64 or hexadecimal of 32 bytes and more
    [GeneratedRegex(@"(?<![A-Za-z0-9_/+.-])(?=[A-Za-z_/+-]*\d)[A-Za-z0-9_/+-]{40,}={0,2}")]
    private static partial Regex Token();
}
