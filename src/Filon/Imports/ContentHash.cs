using System.Security.Cryptography;
using System.Text;

namespace Filon.Imports;

/// <summary>The print of what a line says: the first 16 bytes of a SHA-256.</summary>
internal static class ContentHash
{
    public static string Of(string payload)
    {
        Span<byte> hash = stackalloc byte[32];
        Fill(payload, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    /// <summary>The print of a natural key within its kind, for telling repetitions.</summary>
    public static UInt128 OfKey(RecordKind kind, string key)
    {
        Span<byte> hash = stackalloc byte[32];
        Fill(key, hash);
        hash[0] ^= (byte)kind;
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private static void Fill(string text, Span<byte> hash)
    {
        var bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), hash);
        System.Buffers.ArrayPool<byte>.Shared.Return(bytes);
    }
}
