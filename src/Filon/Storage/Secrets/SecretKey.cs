using System.Security.Cryptography;

namespace Filon.Storage.Secrets;

/// <summary>32 bytes that seal secrets. The <paramref name="Id"/> tells which key sealed what, and nothing of the key.</summary>
public sealed record SecretKey(string Id, ReadOnlyMemory<byte> Bytes)
{
    private const int Length = 32;

    public static SecretKey New() => Of(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The keys of a text, separated by commas or white space, each 32 bytes in base64. The first seals.</summary>
    public static Outcome<IReadOnlyList<SecretKey>> ParseList(string text)
    {
        var keys = new List<SecretKey>();
        foreach (var part in text.Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var bytes = new byte[Length];
            if (!Convert.TryFromBase64String(part, bytes, out var written) || written != Length) return Malformed;
            keys.Add(Of(bytes));
        }
        return keys.Count == 0 ? Malformed : keys;
    }

    /// <summary>The key itself, in base64: for its file, never for a screen that others see.</summary>
    public string Reveal() => Convert.ToBase64String(Bytes.Span);

    public override string ToString() => Id;

    private static SecretKey Of(byte[] bytes) => new(Convert.ToHexStringLower(SHA256.HashData([.. "filon key "u8, .. bytes]))[..8], bytes);

    private static Failure Malformed { get; } = new(FailureKind.Invalid,
        "A key is 32 bytes written in base64, 44 characters: filon key new makes one.",
        "Une clé fait 32 octets écrits en base64, 44 caractères\u00a0: filon key new en fait une.");
}
