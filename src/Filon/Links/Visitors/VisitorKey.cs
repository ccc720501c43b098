using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Filon.Links.UserAgents;

namespace Filon.Links.Visitors;

/// <summary>
/// Who a visitor is, for one uniqueness window and one workspace: the first 64 bits of HMAC-SHA-256 of the address and the user agent, keyed with the
/// window's salt. Once the salt is thrown away nobody can tell whose it was, nor find the same visitor in another window. Of an IPv6 address the first 64 bits
/// count: the rest changes by itself. Two visitors among ten million of a window share a key with a probability of 3 in a million.
/// </summary>
public static class VisitorKey
{
    /// <summary>How long a salt is, in bytes; made by a cryptographic generator.</summary>
    public const int SaltLength = 32;

    private const int Longest = 8 + 16 + (UserAgentReader.Longest * 3);

    public static long Of(ReadOnlySpan<byte> salt, long workspace, IPAddress address, string? userAgent)
    {
        if (salt.Length != SaltLength) throw new ArgumentException($"a salt has {SaltLength} bytes", nameof(salt));
        Span<byte> said = stackalloc byte[Longest];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        SaltedHashes.OfThisThread(salt).Write(said[..Write(said, workspace, address, userAgent)], hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    /// <summary>What is hashed: the workspace, the address, then the user agent as UTF-8; gives its length.</summary>
    internal static int Write(Span<byte> said, long workspace, IPAddress address, string? userAgent)
    {
        said[..24].Clear();
        BinaryPrimitives.WriteInt64LittleEndian(said, workspace);
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        address.TryWriteBytes(said[8..24], out _);
        if (address.AddressFamily == AddressFamily.InterNetworkV6) said[16..24].Clear();
        else said[23] = 4;
        var agent = userAgent.AsSpan();
        return 24 + Encoding.UTF8.GetBytes(agent[..Math.Min(agent.Length, UserAgentReader.Longest)], said[24..]);
    }
}
