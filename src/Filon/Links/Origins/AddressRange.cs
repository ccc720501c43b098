using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Filon.Links.Origins;

/// <summary>Addresses from the first to the last, both included, as 128-bit numbers: IPv4 stands where IPv6 maps it, at <c>::ffff:0:0</c>.</summary>
internal readonly record struct AddressRange(UInt128 Start, UInt128 End, ushort Value)
{
    public static UInt128 Mapped { get; } = (UInt128)0xffff << 32;

    public static UInt128 Number(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        return length == 4 ? Mapped + BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    public static bool IsIpv4(UInt128 number) => number >> 32 == 0xffff;

    public static AddressRange Of(IPNetwork network, ushort value)
    {
        var start = Number(network.BaseAddress);
        var free = (network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 32 : 128) - network.PrefixLength;
        return new(start, free == 128 ? UInt128.MaxValue : start + ((UInt128.One << free) - 1), value);
    }
}
