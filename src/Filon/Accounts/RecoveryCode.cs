using System.Security.Cryptography;
using System.Text;

namespace Filon.Accounts;

/// <summary>What opens the second step once when the telephone is lost: 80 bits of chance, kept as SHA-256.</summary>
public static class RecoveryCode
{
    public const int HowMany = 10;
    private const int Bytes = 10;

    public static IReadOnlyList<string> Draw() => [.. Enumerable.Range(0, HowMany).Select(_ => DrawOne())];

    public static string DrawOne() => string.Join('-', Base32.Write(RandomNumberGenerator.GetBytes(Bytes)).Chunk(4).Select(four => new string(four)));

    /// <summary>However it is typed: in small letters, without its dashes.</summary>
    public static string HashOf(string typed) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]))));
}
