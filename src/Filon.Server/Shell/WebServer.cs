using System.Data.Common;
using Filon.Backups;
using Filon.Links.Origins;
using Filon.Server.Operation;
using Filon.Storage.Secrets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Filon.Server.Shell;

/// <summary>The running web server: the same one for <c>filon serve</c> and for the tests, which start it on port 0.</summary>
public sealed class WebServer : IAsyncDisposable
{
    /// <summary>How long requests and jobs may take to end when the server is told to stop.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly WebApplication _app;

    private WebServer(WebApplication app) => _app = app;

    /// <summary>The address it really listens on.</summary>
    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public IServiceProvider Services => _app.Services;

    /// <summary>Brings the database up to date and listens; or says why not.</summary>
    public static async Task<Outcome<WebServer>> StartAsync(Settings settings, TimeProvider clock, CancellationToken cancel)
    {
        settings.PrepareFolder();
        var upgraded = Task.Run(() => UpgradeAsync(settings, clock, cancel), cancel); // while the server is put together
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Url).ConfigureKestrel(RequestLimits.Set);
        Logs.Add(builder.Logging, settings);
        builder.Services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = Patience;
            options.ServicesStopConcurrently = true; // so that a slow request takes no time from a job that must be given back
        });
        builder.Services.AddFilon(settings, clock);
        ShellServices.Add(builder.Services, settings);
        var app = builder.Build();
        if (await OpenAsync(app, upgraded, settings, cancel) is not { } failure) return new WebServer(app);
        await app.DisposeAsync();
        return failure;
    }

    private static async Task<Failure?> UpgradeAsync(Settings settings, TimeProvider clock, CancellationToken cancel)
    {
        await using var services = new ServiceCollection().AddLogging().AddFilon(settings, clock).BuildServiceProvider();
        return (await services.GetRequiredService<Upgrade>().RunAsync(cancel)).Failure ?? await services.GetRequiredService<SecretStore>().PrepareAsync(cancel);
    }

    private static async Task<Failure?> OpenAsync(WebApplication app, Task<Failure?> upgraded, Settings settings, CancellationToken cancel)
    {
        try
        {
            var origins = app.Services.GetRequiredService<Lazy<Outcome<OriginReader>>>().Value;
            ShellServices.Use(app);
            if (await upgraded is { } refused) return refused;
            if (!origins.Succeeded) return origins.Failure;
            var rooms = app.MapGroup("");
            await app.StartAsync(cancel);
            app.Services.GetRequiredService<RoomsMapped>().Map(rooms);
            return null;
        }
        catch (DbException exception)
        {
            return new(FailureKind.Unavailable, Sentence.Format(
                "The database does not answer as it should: {0}", "La base de données ne répond pas comme elle devrait\u00a0: {0}", exception.Message));
        }
        catch (IOException exception) // Kestrel's way to say that the address is taken
        {
            return new(FailureKind.Unavailable, Sentence.Format(
                "Filon cannot listen on {0}: {1}", "Filon ne peut pas écouter sur {0}\u00a0: {1}", settings.Url, exception.Message));
        }
    }

    public Task WaitForShutdownAsync(CancellationToken cancel) => _app.WaitForShutdownAsync(cancel);

    /// <summary>Lets the jobs in hand go back to the queue before the database closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
