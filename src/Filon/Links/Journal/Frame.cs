using System.Buffers.Binary;
using System.Numerics;

namespace Filon.Links.Journal;

/// <summary>
/// How a record lies in a segment: its length (4 bytes), a check (4 bytes), the record. The check is the CRC-32C of the record with its number
/// mixed in, so that what an earlier use of the file left behind, however whole, is never taken for the next record.
/// </summary>
internal static class Frame
{
    public const int Header = 8;

    public static uint Sum(ReadOnlySpan<byte> record)
    {
        var sum = ~0u;
        for (; record.Length >= 8; record = record[8..]) sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(record));
        foreach (var one in record) sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }

    public static uint Check(uint sum, long number) => BitOperations.Crc32C(sum, (ulong)number);

    public static int Write(Span<byte> at, ReadOnlySpan<byte> record, uint sum, long number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(at, record.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(at[4..], Check(sum, number));
        record.CopyTo(at[Header..]);
        return Header + record.Length;
    }

    /// <summary>The record of this number at the beginning of these bytes; empty where it is not there, or not whole.</summary>
    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> bytes, long number)
    {
        if (bytes.Length < Header) return default;
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length <= 0 || length > bytes.Length - Header) return default;
        var record = bytes.Slice(Header, length);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) == Check(Sum(record), number) ? record : default;
    }
}
