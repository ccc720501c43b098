using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Filon.Bench;

/// <summary>What Filon's redirect is held against: the same Kestrel, in a process of its own, that answers a 302 and keeps nothing.</summary>
internal static class BareRedirect
{
    public const string Verb = "bare-302";

    public static async Task<int> ServeAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status302Found;
            context.Response.Headers.Location = LinkWorkspace.Destination;
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentLength = 0;
            return Task.CompletedTask;
        });
        await app.RunAsync();
        return 0;
    }
}
