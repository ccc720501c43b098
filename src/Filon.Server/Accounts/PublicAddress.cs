using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Filon.Server.Accounts;

/// <summary>
/// The addresses that leave Filon, in invitations and mails. From the settings alone: the name of the host in a request is whatever its
/// sender says, and a link made of it would carry its secret there.
/// </summary>
public sealed class PublicAddress(Settings settings, IServiceProvider services)
{
    /// <summary>False where a link only opens on this machine: nobody said where people reach Filon.</summary>
    public bool IsKnown => settings.PublicUrl is not null;

    public string Of(string path) => (settings.PublicUrl?.ToString() ?? Listening()).TrimEnd('/') + path;

    private string Listening()
    {
        var bound = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return (bound ?? settings.Url.Split(';')[0]).Replace("*", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
    }
}
