using System.Buffers;
using System.Text;

namespace Filon.Imports.Sheets;

/// <summary>What a pass over the bytes of a file says about its encoding.</summary>
/// <param name="NullByteAt">Line of the first null byte, or null.</param>
/// <param name="GoodSequences">Characters beyond ASCII that are valid UTF-8.</param>
/// <param name="BadSequences">Places that are not valid UTF-8.</param>
internal readonly record struct Utf8Census(long? NullByteAt, long GoodSequences, long BadSequences, long FirstBadLine)
{
    private const int Chunk = 1 << 16;

    public static Utf8Census Of(Stream stream)
    {
        var buffer = new byte[Chunk + 4];
        var (kept, line, census) = (0, 1L, new Utf8Census(null, 0, 0, 0));
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(kept, Chunk), Chunk, throwOnEndOfStream: false);
            var bytes = buffer.AsSpan(0, kept + read);
            var nul = bytes.IndexOf((byte)0);
            if (nul >= 0) return census with { NullByteAt = line + bytes[..nul].Count((byte)'\n') };
            var last = read < Chunk;
            var used = census.Count(bytes, last, line, out census);
            line += bytes[..used].Count((byte)'\n');
            if (last) return census;
            bytes[used..].CopyTo(buffer);
            kept = bytes.Length - used;
        }
    }

    /// <returns>Bytes dealt with; a sequence cut by the end of the chunk is left for the next.</returns>
    private int Count(ReadOnlySpan<byte> bytes, bool last, long line, out Utf8Census census)
    {
        census = this;
        var at = 0;
        while (at < bytes.Length)
        {
            var ascii = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0) return bytes.Length;
            at += ascii;
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            if (status == OperationStatus.NeedMoreData && !last) return at;
            if (status == OperationStatus.Done) census = census with { GoodSequences = census.GoodSequences + 1 };
            else census = census.Bad(line + bytes[..at].Count((byte)'\n'));
            at += length;
        }

        return at;
    }

    private Utf8Census Bad(long line) => this with { BadSequences = BadSequences + 1, FirstBadLine = BadSequences == 0 ? line : FirstBadLine };
}
