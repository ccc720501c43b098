using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Filon.Measure.Attribution.Files;

/// <summary>How a row ended.</summary>
internal enum RowEnd { Complete, Cut, Malformed }

/// <summary>
/// Splits a buffer into rows and fields, sixty-four bytes at a time: one bit for each separator, line feed or quote.
/// The buffer holds a line feed at its end and at least 64 more bytes that nobody reads as data.
/// </summary>
internal ref struct RowSplitter
{
    public const int Padding = 128;

    private readonly ref byte _bytes;
    private readonly int _end;
    private readonly byte _separator;
    private int _base;
    private ulong _bits;

    public RowSplitter(byte[] buffer, int end, byte separator)
    {
        _bytes = ref MemoryMarshal.GetArrayDataReference(buffer);
        _end = end;
        _separator = separator;
        _bits = Marks(0);
    }

    /// <summary>Where the next row begins.</summary>
    public int Position { get; private set; }

    /// <summary>Line feeds inside the quotes of the last row.</summary>
    public int InnerLines { get; private set; }

    /// <summary>The next row's fields; count tells how many there are, even beyond the room given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RowEnd Next(Span<Field> fields, out int count)
    {
        count = 0;
        InnerLines = 0;
        var start = Position;
        var (inQuotes, inside) = (false, default(Field));
        while (true)
        {
            while (_bits == 0)
            {
                _base += 64;
                if (_base > _end) return RowEnd.Cut;
                _bits = Marks(_base);
            }
            var at = _base + BitOperations.TrailingZeroCount(_bits);
            _bits &= _bits - 1;
            var mark = Unsafe.Add(ref _bytes, at);
            if (mark == '"')
            {
                if (at != start || inQuotes) continue;
                if (!Quoted(at, out inside)) return RowEnd.Cut;
                inQuotes = true;
                continue;
            }
            if (mark == '\n' && at >= _end) return RowEnd.Cut;
            var end = mark == '\n' && at > start && Unsafe.Add(ref _bytes, at - 1) == '\r' ? at - 1 : at;
            if (inQuotes)
            {
                if (!OnlySpaces(inside.Start + inside.Length + 1, end)) return Broken(at, mark);
                if ((uint)count < (uint)fields.Length) fields[count] = inside;
                inQuotes = false;
            }
            else if ((uint)count < (uint)fields.Length)
            {
                fields[count] = new(start, end - start, false);
            }
            count++;
            start = at + 1;
            if (mark != '\n') continue;
            Position = start;
            return RowEnd.Complete;
        }
    }

    private RowEnd Broken(int at, byte mark)
    {
        while (mark != '\n')
        {
            at++;
            mark = Unsafe.Add(ref _bytes, at);
        }
        if (at >= _end) return RowEnd.Cut;
        Position = at + 1;
        Seek(Position);
        return RowEnd.Malformed;
    }

    private bool Quoted(int open, out Field field)
    {
        var escaped = false;
        var rest = MemoryMarshal.CreateReadOnlySpan(ref _bytes, _end)[(open + 1)..];
        var length = 0;
        field = default;
        while (true)
        {
            var next = rest[length..].IndexOf((byte)'"');
            if (next < 0) return false;
            length += next;
            if (length + 1 >= rest.Length || rest[length + 1] != '"') break;
            escaped = true;
            length += 2;
        }
        field = new(open + 1, length, escaped);
        InnerLines += rest[..length].Count((byte)'\n');
        Seek(open + 1 + length + 1);
        return true;
    }

    private void Seek(int position)
    {
        _base = position & ~63;
        _bits = Marks(_base) & (ulong.MaxValue << (position & 63));
    }

    private readonly bool OnlySpaces(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (Unsafe.Add(ref _bytes, i) != ' ') return false;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong Marks(int from)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.LoadUnsafe(ref _bytes, (nuint)from);
            return (Vector512.Equals(bytes, Vector512.Create(_separator)) | Vector512.Equals(bytes, Vector512.Create((byte)'\n'))
                | Vector512.Equals(bytes, Vector512.Create((byte)'"'))).ExtractMostSignificantBits();
        }
        return Half(from) | (ulong)Half(from + 32) << 32;
    }

    private readonly uint Half(int from)
    {
        var bytes = Vector256.LoadUnsafe(ref _bytes, (nuint)from);
        return (Vector256.Equals(bytes, Vector256.Create(_separator)) | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'"'))).ExtractMostSignificantBits();
    }
}
