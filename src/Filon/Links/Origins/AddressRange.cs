using System.Net;
using System.Net.Sockets;

namespace Filon.Links.Origins;

/// <summary>Addresses from the first to the last, both included.</summary>
internal readonly record struct AddressRange(AddressNumber Start, AddressNumber End, ushort Value)
{
    public static AddressRange Of(IPNetwork network, ushort value)
    {
        var start = AddressNumber.Of(network.BaseAddress);
        var free = (network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 32 : 128) - network.PrefixLength;
        return new(start, new(start.High | Ones(free - 64), start.Low | Ones(free)), value);
    }

    private static ulong Ones(int count) => count <= 0 ? 0 : count >= 64 ? ulong.MaxValue : (1UL << count) - 1;
}
