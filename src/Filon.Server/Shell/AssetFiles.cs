using Microsoft.Extensions.FileProviders;

namespace Filon.Server.Shell;

/// <summary>Serves the bundled files under <c>/dist</c>; those with a hash in their name never change.</summary>
internal static class AssetFiles
{
    public static void Use(WebApplication app)
    {
        if (app.Services.GetRequiredService<Assets>().Folder is not { } folder) return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = "/dist",
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.File.Name.Contains('-', StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        });
    }
}
