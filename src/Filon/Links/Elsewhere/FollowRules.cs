using System.Net;
using NodaTime;

namespace Filon.Links.Elsewhere;

/// <summary>How far and where to anybody's link may be followed.</summary>
/// <param name="IsRefused">Addresses of the network that are never connected to, asked with the address the connection would really go to.</param>
/// <param name="AnyPort">Whether an address may name another port than 80 and 443.</param>
internal sealed record FollowRules(Func<IPAddress, bool> IsRefused, bool AnyPort)
{
    /// <summary>The program's, and nobody's to change: no setting leads here.</summary>
    public static FollowRules Public { get; } = new(Destination.IsInside, AnyPort: false);

    /// <summary>Redirects followed at most.</summary>
    public const int MostHops = 10;

    /// <summary>For one answer, and for all together.</summary>
    public static Duration OneAnswer { get; } = Duration.FromSeconds(5);

    public static Duration AllTogether { get; } = Duration.FromSeconds(15);

    /// <summary>The most of a robots.txt that is read, in bytes (RFC 9309 asks for 500 KiB).</summary>
    public const int MostOfRobots = 512 * 1024;

    /// <summary>For the answer's header, in kilobytes.</summary>
    public const int MostOfHeader = 32;
}
