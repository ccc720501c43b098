using Filon.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Filon.Server.Shell;

/// <summary>The running web server: the same one for <c>filon serve</c> and for the tests, which start it on port 0.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebServer(WebApplication app) => _app = app;

    /// <summary>The address it really listens on.</summary>
    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public IServiceProvider Services => _app.Services;

    public static async Task<WebServer> StartAsync(Settings settings, TimeProvider clock, CancellationToken cancel)
    {
        Directory.CreateDirectory(settings.Folder);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Url).ConfigureKestrel(RequestLimits.Set);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // the keys stand in the database unencrypted by choice: whoever reads it reads everything anyway
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddFilon(settings, clock);
        ShellServices.Add(builder.Services);
        var app = builder.Build();
        await app.Services.GetRequiredService<Migrations>().ApplyAsync(cancel);
        ShellServices.Use(app);
        HealthRoutes.Map(app);
        foreach (var feature in Features.All) feature.Routes(app);
        await app.StartAsync(cancel);
        return new(app);
    }

    public Task WaitForShutdownAsync(CancellationToken cancel) => _app.WaitForShutdownAsync(cancel);

    /// <summary>Lets the jobs in hand go back to the queue before the database closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
