using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Filon.Imports.X;

/// <summary>Values of an archive: everything is a string there, numbers too.</summary>
internal static class JsonText
{
    public static string? String(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number) return Encoding.UTF8.GetString(reader.ValueSpan);
        if (reader.TokenType != JsonTokenType.String) return null;
        try { return reader.GetString(); }
        catch (InvalidOperationException) { return Lenient(reader.ValueSpan); }
    }

    public static long? Integer(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Utf8Parser.TryParse(reader.ValueSpan, out long value, out var used) && used == reader.ValueSpan.Length ? value : null,
        JsonTokenType.Number => reader.TryGetInt64(out var value) ? value : null,
        _ => null,
    };

    /// <summary>Half of a surrogate pair, left where a text was cut, becomes the replacement character.</summary>
    private static string Lenient(ReadOnlySpan<byte> escaped)
    {
        var raw = Encoding.UTF8.GetString(escaped);
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length) { text.Append(raw[i]); continue; }
            i++;
            if (raw[i] == 'u' && i + 4 < raw.Length)
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
