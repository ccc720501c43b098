using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Filon.Measure.Attribution.Files;

/// <summary>
/// A hash of 128 bits, of which a person keeps 72: among 25 million persons two are taken for one less than once in a million files.
/// </summary>
internal static class ByteHash
{
    private const ulong A = 0xA0761D6478BD642F, B = 0xE7037ED1A0B428DB, C = 0x8EBC6AF09C88C6E3, D = 0x589965CC75374CC3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong First, ulong Second) Of(ReadOnlySpan<byte> text)
    {
        ulong x, y;
        ref var start = ref MemoryMarshal.GetReference(text);
        if (text.Length > 16) return OfLong(text);
        if (text.Length >= 8)
        {
            x = Unsafe.ReadUnaligned<ulong>(ref start);
            y = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, text.Length - 8));
        }
        else if (text.Length >= 4)
        {
            x = Unsafe.ReadUnaligned<uint>(ref start);
            y = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, text.Length - 4));
        }
        else
        {
            x = text.IsEmpty ? 0UL : (ulong)start << 16 | (ulong)Unsafe.Add(ref start, text.Length >> 1) << 8 | Unsafe.Add(ref start, text.Length - 1);
            y = 0;
        }
        var length = (ulong)text.Length;
        return (Fold(x ^ A, y ^ B ^ length), Fold(y ^ C ^ length, x ^ D));
    }

    private static (ulong First, ulong Second) OfLong(ReadOnlySpan<byte> text)
    {
        ulong first = (ulong)text.Length ^ A, second = (ulong)text.Length ^ C;
        var rest = text;
        while (true)
        {
            var last = rest.Length <= 16;
            var sixteen = MemoryMarshal.Cast<byte, ulong>(last ? text[^16..] : rest[..16]);
            first = Fold(sixteen[0] ^ first ^ B, sixteen[1] ^ D ^ ulong.RotateLeft(first, 32));
            second = Fold(sixteen[1] ^ second ^ A, sixteen[0] ^ B ^ ulong.RotateLeft(second, 32));
            if (last) return (first, second);
            rest = rest[16..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong x, ulong y)
    {
        var high = Math.BigMul(x, y, out var low);
        return high ^ low;
    }
}
