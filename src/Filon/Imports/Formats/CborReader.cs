using System.Buffers.Binary;
using System.Text;

namespace Filon.Imports.Formats;

/// <summary>Reads DAG-CBOR (RFC 8949 with definite lengths, text keys and tag 42 for links). Anything else is an <see cref="InvalidDataException"/>.</summary>
internal ref struct CborReader(ReadOnlySpan<byte> bytes)
{
    private const int Deepest = 64;
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public static object? Read(ReadOnlySpan<byte> bytes) => new CborReader(bytes).Value(0);

    private object? Value(int depth)
    {
        if (depth > Deepest) throw new InvalidDataException();
        var first = Next();
        if (first >> 5 == 7) return Simple(first);
        var length = Argument(first & 31);
        return (first >> 5) switch
        {
            0 => length <= long.MaxValue ? (long)length : throw new InvalidDataException(),
            1 => length <= long.MaxValue ? -1 - (long)length : throw new InvalidDataException(),
            2 => Take(length).ToArray(),
            3 => Encoding.UTF8.GetString(Take(length)),
            4 => List(length, depth),
            5 => Map(length, depth),
            _ => length == 42 && Value(depth + 1) is byte[] { Length: > 1 } cid ? new CborLink(Convert.ToHexString(cid.AsSpan(1))) : throw new InvalidDataException(),
        };
    }

    private object? Simple(int first) => (first & 31) switch
    {
        20 => false,
        21 => true,
        22 or 23 => null,
        27 => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
        26 => (double)BinaryPrimitives.ReadSingleBigEndian(Take(4)),
        _ => throw new InvalidDataException(),
    };

    private List<object?> List(ulong length, int depth)
    {
        if (length > (ulong)(_bytes.Length - _at)) throw new InvalidDataException();
        var list = new List<object?>((int)length);
        for (var i = 0UL; i < length; i++) list.Add(Value(depth + 1));
        return list;
    }

    private CborMap Map(ulong length, int depth)
    {
        if (length > (ulong)(_bytes.Length - _at)) throw new InvalidDataException();
        var map = new CborMap();
        for (var i = 0UL; i < length; i++) map[Value(depth + 1) as string ?? throw new InvalidDataException()] = Value(depth + 1);
        return map;
    }

    private ulong Argument(int size) => size switch
    {
        < 24 => (ulong)size,
        24 => Take(1)[0],
        25 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        26 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        27 => BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
        _ => throw new InvalidDataException(),
    };

    private int Next() => Take(1)[0];

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)(_bytes.Length - _at)) throw new InvalidDataException();
        var taken = _bytes.Slice(_at, (int)length);
        _at += (int)length;
        return taken;
    }
}
