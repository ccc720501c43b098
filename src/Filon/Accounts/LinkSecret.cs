using System.Security.Cryptography;

namespace Filon.Accounts;

/// <summary>What stands in a link that opens something once: 256 random bits in hexadecimal. So much chance needs no slow hash: SHA-256 is kept.</summary>
public sealed record LinkSecret(string Text)
{
    private const int Bytes = 32;

    public static LinkSecret Draw() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    public string Hash => ApiTokenSecret.HashOf(Text);

    /// <summary>The hash to look for; null where this could be no secret at all.</summary>
    public static string? HashOf(string? said) => said?.Length == 2 * Bytes && said.All(char.IsAsciiHexDigitLower) ? ApiTokenSecret.HashOf(said) : null;
}
