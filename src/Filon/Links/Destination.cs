using System.Net;
using System.Net.Sockets;

namespace Filon.Links;

/// <summary>Where a link may lead: an address of the public web, nowhere else.</summary>
public static class Destination
{
    public const int Longest = 4000;

    private static readonly string[] InsideNames = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "localdomain", "test", "invalid", "onion"];

    /// <param name="own">Hosts of short links: a link to a link would go round in circles.</param>
    /// <param name="blocked">Hosts that the workspace refuses, with all below them.</param>
    /// <returns>The address as it is kept.</returns>
    public static Outcome<string> Read(string? text, IReadOnlySet<string> own, IReadOnlySet<string> blocked)
    {
        var written = text?.Trim() ?? "";
        if (written.Length == 0) return Refuse("Say where the link leads.", "Dites où mène le lien.");
        if (written.Length > Longest) return Refuse("This address is longer than 4,000 characters.", "Cette adresse dépasse 4\u202f000 caractères.");
        if (!written.Contains(':', StringComparison.Ordinal) && written.Contains('.', StringComparison.Ordinal)) written = "https://" + written;
        if (written.Any(char.IsControl) || !Uri.TryCreate(written, UriKind.Absolute, out var address))
            return Refuse("This is not an address: write it as https://www.example.com/page.", "Ce n’est pas une adresse\u00a0: écrivez-la comme https://www.example.com/page.");
        if (address.Scheme is not ("http" or "https"))
            return Refuse("A link may only lead to a web page: an address that begins with https:// or http://.", "Un lien ne peut mener qu’à une page web\u00a0: une adresse qui commence par https:// ou http://.");
        if (address.UserInfo.Length > 0)
            return Refuse("This address holds a user name or a password: take it out.", "Cette adresse contient un nom d’utilisateur ou un mot de passe\u00a0: retirez-le.");
        return Public(address, own, blocked) is { } failure ? failure : address.AbsoluteUri;
    }

    /// <summary>What two links must share to lead to the same page: scheme and <c>www.</c> aside, without fragment, UTM or advertisers' marks.</summary>
    public static string Compared(string destination)
    {
        var address = new Uri(destination);
        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsMark(part)).Order(StringComparer.Ordinal).ToList();
        var path = address.AbsolutePath.TrimEnd('/');
        return $"{host}{(address.IsDefaultPort ? "" : $":{address.Port}")}{path}{(kept.Count == 0 ? "" : $"?{string.Join('&', kept)}")}";
    }

    private static bool IsMark(string parameter)
    {
        var name = parameter.Split('=')[0].ToLowerInvariant();
        return name.StartsWith("utm_", StringComparison.Ordinal) || name is "gclid" or "fbclid" or "msclkid" or "dclid" or "twclid" or "li_fat_id" or "mc_cid" or "mc_eid" or "igshid" or "ttclid";
    }

    private static Failure? Public(Uri address, IReadOnlySet<string> own, IReadOnlySet<string> blocked)
    {
        var host = address.IdnHost.TrimEnd('.').ToLowerInvariant();
        if (own.Contains(host) || own.Contains($"{host}:{address.Port}"))
            return Refuse("This is itself a short link: lead straight to the page.", "C’est déjà un lien court\u00a0: menez directement à la page.");
        if (IPAddress.TryParse(host.Trim('[', ']'), out var number) ? IsInside(number) : IsInsideName(host))
            return Refuse("This address is inside a private network: nobody outside could open it.", "Cette adresse est dans un réseau privé\u00a0: personne à l’extérieur ne pourrait l’ouvrir.");
        for (var name = host; name.Length > 0; name = name.Contains('.', StringComparison.Ordinal) ? name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..] : "")
            if (blocked.Contains(name)) return new(FailureKind.Invalid, Sentence.Format("{0} is on this workspace’s block list.", "{0} est sur la liste de blocage de cet espace.", name));
        return null;
    }

    private static bool IsInsideName(string host) =>
        !host.Contains('.', StringComparison.Ordinal) || InsideNames.Contains(host[(host.LastIndexOf('.') + 1)..]);

    /// <summary>Loopback, private, link-local, shared, multicast and reserved networks (RFC 6890).</summary>
    public static bool IsInside(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return true;
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6LinkLocal || address.IsIPv6Multicast || address.IsIPv6SiteLocal || address.Equals(IPAddress.IPv6Any)
                || (bytes[0] & 0xFE) == 0xFC || (bytes[0] == 0x20 && bytes[1] == 0x02) || (bytes[0] == 0x00 && bytes[1] == 0x64);
        return bytes[0] is 0 or 10 or >= 224 || (bytes[0] == 100 && (bytes[1] & 0xC0) == 64) || (bytes[0] == 169 && bytes[1] == 254)
            || (bytes[0] == 172 && (bytes[1] & 0xF0) == 16) || (bytes[0] == 192 && bytes[1] == 168) || (bytes[0] == 192 && bytes[1] == 0 && bytes[2] is 0 or 2)
            || (bytes[0] == 198 && (bytes[1] & 0xFE) == 18) || (bytes[0] == 198 && bytes[1] == 51 && bytes[2] == 100) || (bytes[0] == 203 && bytes[1] == 0 && bytes[2] == 113);
    }

    private static Failure Refuse(string english, string french) => new(FailureKind.Invalid, english, french);
}
