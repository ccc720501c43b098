using System.Net;

namespace Filon.Audit;

/// <summary>Where something came from, no nearer than needed: the network of 256 IPv4 addresses, of a site (/48) in IPv6.</summary>
public static class CoarseAddress
{
    private const int Kept4 = 3, Kept6 = 6;

    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        var kept = bytes.Length == 4 ? Kept4 : Kept6;
        Array.Clear(bytes, kept, bytes.Length - kept);
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }
}
