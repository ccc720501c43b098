using System.Net;

namespace Filon.Links.Origins;

/// <summary>
/// What a list says of each address, found by halving. IPv4 to the address, 6 bytes a boundary; IPv6 to the /64 that one line is given, 10 bytes a boundary.
/// </summary>
internal sealed class AddressTable
{
    private readonly Boundaries<uint> short4 = new();
    private readonly Boundaries<ulong> long6 = new();

    /// <param name="ranges">That do not overlap, in any order.</param>
    public AddressTable(IEnumerable<AddressRange> ranges)
    {
        foreach (var range in ranges.OrderBy(range => range.Start))
            if (AddressRange.IsIpv4(range.Start)) short4.Add((uint)range.Start, (uint)range.End, range.Value);
            else long6.Add((ulong)(range.Start >> 64), (ulong)(range.End >> 64), range.Value);
        short4.Close();
        long6.Close();
    }

    /// <summary>The memory it takes.</summary>
    public long Bytes => (short4.Count * 6L) + (long6.Count * 10L);

    /// <returns>0 for an address that no range holds.</returns>
    public ushort Of(IPAddress address)
    {
        var number = AddressRange.Number(address);
        return AddressRange.IsIpv4(number) ? short4.At((uint)number) : long6.At((ulong)(number >> 64));
    }
}
