using System.Security.Cryptography;
using System.Text;

namespace Filon.Storage.Secrets;

/// <summary>
/// AES-256-GCM (NIST SP 800-38D): what a text is sealed with, and under which name. A sealed text moved under another name,
/// or changed by a bit, does not open.
/// </summary>
public static class SecretBox
{
    private const int NonceLength = 12, TagLength = 16;

    /// <returns>Base64 of nonce, tag and cipher text.</returns>
    public static string Seal(SecretKey key, string name, string plain)
    {
        var text = Encoding.UTF8.GetBytes(plain);
        var sealedBytes = new byte[NonceLength + TagLength + text.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Bytes.Span, TagLength);
        aes.Encrypt(
            nonce, text, sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(name));
        return Convert.ToBase64String(sealedBytes);
    }

    /// <returns>The text; null where the key is another one, or the name, or the text was changed.</returns>
    public static string? Open(SecretKey key, string name, string sealedText)
    {
        try
        {
            var sealedBytes = Convert.FromBase64String(sealedText);
            if (sealedBytes.Length < NonceLength + TagLength) return null;
            var plain = new byte[sealedBytes.Length - NonceLength - TagLength];
            using var aes = new AesGcm(key.Bytes.Span, TagLength);
            aes.Decrypt(
                sealedBytes.AsSpan(0, NonceLength), sealedBytes.AsSpan(NonceLength + TagLength),
                sealedBytes.AsSpan(NonceLength, TagLength), plain, Encoding.UTF8.GetBytes(name));
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
