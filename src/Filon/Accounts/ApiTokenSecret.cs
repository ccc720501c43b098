using System.Security.Cryptography;
using System.Text;

namespace Filon.Accounts;

/// <summary>
/// The text of a token: <c>filon_</c> and 256 random bits in hexadecimal. So much chance needs no slow hash: SHA-256 is kept.
/// </summary>
public sealed record ApiTokenSecret(string Text)
{
    private const string Start = "filon_";
    private const int Bytes = 32, Shown = 8;

    public static ApiTokenSecret Draw() => new(Start + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>What may be shown of it: enough to tell it from another.</summary>
    public string Prefix => Text[..(Start.Length + Shown)];

    public string Hash => HashOf(Text);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether this could be a token at all: anything else is refused before the database is asked.</summary>
    public static bool IsShaped(string text) =>
        text.Length == Start.Length + 2 * Bytes && text.StartsWith(Start, StringComparison.Ordinal);
}
