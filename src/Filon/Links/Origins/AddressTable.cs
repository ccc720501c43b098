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
    public AddressTable(IReadOnlyList<AddressRange> ranges)
    {
        foreach (var range in InOrder(ranges))
            if (range.Start.IsIpv4) short4.Add((uint)range.Start.Low, (uint)range.End.Low, range.Value);
            else long6.Add(range.Start.High, range.End.High, range.Value);
        short4.Close();
        long6.Close();
    }

    /// <summary>The memory it takes.</summary>
    public long Bytes => (short4.Count * 6L) + (long6.Count * 10L);

    /// <returns>0 for an address that no range holds.</returns>
    public ushort Of(IPAddress address)
    {
        var number = AddressNumber.Of(address);
        return number.IsIpv4 ? short4.At((uint)number.Low) : long6.At(number.High);
    }

    private static IEnumerable<AddressRange> InOrder(IReadOnlyList<AddressRange> ranges)
    {
        for (var at = 1; at < ranges.Count; at++)
            if (ranges[at].Start.CompareTo(ranges[at - 1].Start) < 0) return ranges.OrderBy(range => range.Start);
        return ranges;
    }
}
