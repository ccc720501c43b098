using Filon.Server.Api;
using Filon.Server.Links;
using Filon.Server.Operation;
using Filon.Workspaces;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Filon.Server.Shell;

/// <summary>What every page stands on, in the order a request passes it.</summary>
internal static class ShellServices
{
    public const string TokenHeader = "X-CSRF", TokenField = "csrf";

    public static void Add(IServiceCollection services, Settings settings)
    {
        Proxies.Add(services, settings);
        services.AddSingleton<RoomsMapped>();
        services.AddHostedService<BackgroundWork>();
        services.AddSingleton<Assets>();
        services.AddSingleton<Recognition>();
        services.AddRazorComponents();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true); // so that Accidents answers in words
        services.AddDataProtection().SetApplicationName("Filon");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(built => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new DatabaseKeys(built.GetRequiredService<SigningKeyStore>())));
        services.AddAntiforgery(options =>
        {
            options.HeaderName = TokenHeader;
            options.FormFieldName = TokenField;
            options.Cookie.Name = OwnCookies.NameOf("filon-csrf", settings.PublicUrl?.Scheme == "https");
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // the framework would have the keys read before the server listens: the first form reads them
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly));
    }

    public static void Use(WebApplication app)
    {
        Proxies.Use(app);
        app.UseMiddleware<Redirect>(); // before all the rest: a click waits for nothing but the disk
        app.Use(app.Services.GetRequiredService<RoomsMapped>().WaitAsync);
        app.UseMiddleware<RequestLog>();
        app.Use(Headers.AddAsync);
        app.UseMiddleware<Accidents>();
        AssetFiles.Use(app);
        app.Use(HeadRequests.AnswerAsync);
        app.UseRouting();
        app.UseMiddleware<Guard>();
        app.UseMiddleware<Pace>();
        app.UseMiddleware<Repeats>();
    }
}
