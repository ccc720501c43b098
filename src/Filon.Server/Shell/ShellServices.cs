namespace Filon.Server.Shell;

/// <summary>What every page stands on, in the order a request passes it.</summary>
internal static class ShellServices
{
    public const string TokenHeader = "X-CSRF", TokenField = "csrf";

    public static void Add(IServiceCollection services)
    {
        Session.Add(services);
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = TokenHeader;
            options.FormFieldName = TokenField;
            options.Cookie.Name = "filon-csrf";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    public static void Use(WebApplication app)
    {
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<Guard>();
    }
}
