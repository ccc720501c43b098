namespace Filon.Server.Links;

/// <summary>How a short link is written for whoever copies it.</summary>
internal static class LinkAddress
{
    /// <param name="request">Null on the command line, which knows only what is configured.</param>
    public static string Of(string host, string code, Settings settings, HttpRequest? request)
    {
        var server = Server(settings, request);
        return host.Length == 0 ? $"{server.GetLeftPart(UriPartial.Authority)}{Redirect.Prefix}{code}" : $"{server.Scheme}://{host}/{code}";
    }

    /// <summary>The same without its scheme, as people read it.</summary>
    public static string Shown(string address) => address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];

    /// <summary>Hosts at which the server itself is reached.</summary>
    public static IReadOnlySet<string> ServerHosts(Settings settings, HttpRequest? request) =>
        new[] { Server(settings, request), new Uri(settings.Url.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)) }
            .SelectMany(address => new[] { address.Host, address.Authority }).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static Uri Server(Settings settings, HttpRequest? request) =>
        settings.PublicUrl ?? (request is null ? new Uri(settings.Url.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)) : new($"{request.Scheme}://{request.Host}"));
}
