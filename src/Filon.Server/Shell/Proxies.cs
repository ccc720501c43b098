using Microsoft.AspNetCore.HttpOverrides;

namespace Filon.Server.Shell;

/// <summary>
/// Behind a reverse proxy, the visitor's address and scheme come in forwarded headers. They are believed from the configured
/// proxies alone: from anyone else they would let a stranger choose the address by which sign-in is throttled.
/// </summary>
internal static class Proxies
{
    private const int Chain = 5; // proxies behind proxies, at most

    public static void Add(IServiceCollection services, Settings settings) => services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.Proxies) options.KnownIPNetworks.Add(network);
        options.ForwardLimit = Chain;
        // with no network to know, the framework would believe everybody
        options.ForwardedHeaders = settings.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
    });

    public static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        if (app.Services.GetRequiredService<Settings>().PublicUrl?.Scheme != "https") return;
        app.Use((context, next) =>
        {
            context.Request.Scheme = "https"; // so that cookies travel by https alone
            return next(context);
        });
    }
}
