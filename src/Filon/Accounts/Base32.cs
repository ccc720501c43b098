using System.Text;

namespace Filon.Accounts;

/// <summary>RFC 4648, section 6, without padding: how a seed is typed into a telephone.</summary>
internal static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Bits = 5;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var (text, buffer, held) = (new StringBuilder(), 0, 0);
        foreach (var value in bytes)
        {
            (buffer, held) = ((buffer << 8) | value, held + 8);
            for (; held >= Bits; held -= Bits) text.Append(Letters[(buffer >> (held - Bits)) & 31]);
            buffer &= (1 << held) - 1;
        }

        if (held > 0) text.Append(Letters[(buffer << (Bits - held)) & 31]);
        return text.ToString();
    }
}
