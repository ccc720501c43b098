using System.Net;

namespace Filon.Links.Origins;

/// <summary>The addresses that a workspace names as its own: offices, a gateway. A hit from there is the team's. It is asked when the hit comes; no address is kept with the hit.</summary>
public sealed class OwnNetworks
{
    private readonly IPNetwork[] networks;

    private OwnNetworks(IPNetwork[] networks) => this.networks = networks;

    public static OwnNetworks None { get; } = new([]);

    /// <summary>Reads addresses (<c>192.0.2.7</c>) and networks (<c>2001:db8::/48</c>), separated by spaces, commas or lines; networks wider than /8 (IPv6: /19) are refused.</summary>
    /// <returns>Or what is wrong, with the words that are neither.</returns>
    public static Outcome<OwnNetworks> Parse(string? text)
    {
        var words = (text ?? "").Split([' ', ',', ';', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var read = words.Select(word => (Word: word, Network: Network(word))).ToList();
        var wrong = read.Where(one => one.Network is null).Select(one => one.Word).ToList();
        if (wrong.Count > 0)
            return new Failure(FailureKind.Invalid, Sentence.Format(
                "Neither an address nor a network of reasonable size: {0}. Say 192.0.2.7 or 192.0.2.0/24.",
                "Ni une adresse, ni un réseau de taille raisonnable\u00a0: {0}. Dites 192.0.2.7 ou 192.0.2.0/24.", string.Join(", ", wrong)));
        return new OwnNetworks([.. read.Select(one => one.Network!.Value)]);
    }

    public bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        foreach (var network in networks)
            if (network.Contains(address)) return true;
        return false;
    }

    private static IPNetwork? Network(string word)
    {
        if (IPAddress.TryParse(word, out var one) && (word.Contains(':') || word.Count(letter => letter == '.') == 3)) return new IPNetwork(one, one.GetAddressBytes().Length * 8);
        if (!IPNetwork.TryParse(word, out var network)) return null;
        return network.PrefixLength >= (network.BaseAddress.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 8 : 19) ? network : null;
    }
}
