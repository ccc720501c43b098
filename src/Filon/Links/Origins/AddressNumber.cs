using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace Filon.Links.Origins;

/// <summary>
/// An address as a number of 128 bits in two halves; IPv4 stands where IPv6 maps it, at <c>::ffff:0:0</c>. Not a <see cref="UInt128"/>: methods with one
/// are never compiled ahead of time, and the list that is part of Filon is read at each start.
/// </summary>
internal readonly record struct AddressNumber(ulong High, ulong Low) : IComparable<AddressNumber>
{
    private const ulong Mapped = 0xffff_0000_0000;

    public bool IsIpv4 => High == 0 && Low >> 32 == 0xffff;

    public static AddressNumber Ipv4(uint number) => new(0, Mapped | number);

    public static AddressNumber Of(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        return length == 4 ? Ipv4(BinaryPrimitives.ReadUInt32BigEndian(bytes)) : new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    /// <summary>A decimal number: of IPv4 below 2^32, of IPv6 above.</summary>
    public static AddressNumber? OfDecimal(ReadOnlySpan<char> text)
    {
        if (!UInt128.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return number <= uint.MaxValue ? Ipv4((uint)number) : new((ulong)(number >> 64), (ulong)number);
    }

    public int CompareTo(AddressNumber other) => High == other.High ? Low.CompareTo(other.Low) : High.CompareTo(other.High);
}
