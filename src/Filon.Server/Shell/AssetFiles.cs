using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Filon.Server.Shell;

/// <summary>Serves the bundled files under <c>/dist</c>, compressed beforehand; those with a hash in their name never change.</summary>
internal static class AssetFiles
{
    private const string Root = "/dist", Compressed = ".br";

    public static void Use(WebApplication app)
    {
        if (app.Services.GetRequiredService<Assets>().Folder is not { } folder) return;
        app.Use((context, next) =>
        {
            PreferCompressed(context.Request, folder);
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = Root,
            ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [Compressed] = "application/octet-stream" } },
            OnPrepareResponse = Describe,
        });
    }

    private static void PreferCompressed(HttpRequest request, string folder)
    {
        if (!request.Path.StartsWithSegments(Root, StringComparison.Ordinal, out var file)) return;
        if (!request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal)) return;
        if (File.Exists(Path.Combine(folder, Path.GetFileName(file.Value!) + Compressed))) request.Path += Compressed;
    }

    private static void Describe(StaticFileResponseContext file)
    {
        var (name, headers) = (file.File.Name, file.Context.Response.Headers);
        headers.CacheControl = name.Contains('-', StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        headers.Vary = "Accept-Encoding";
        if (!name.EndsWith(Compressed, StringComparison.Ordinal)) return;
        headers.ContentEncoding = "br";
        headers.ContentType = name.EndsWith($".js{Compressed}", StringComparison.Ordinal) ? "text/javascript" : "text/css";
    }
}
