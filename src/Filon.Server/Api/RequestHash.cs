using System.Security.Cryptography;
using System.Text;

namespace Filon.Server.Api;

/// <summary>
/// SHA-256 of what a request asks: its method, its address, its body. Of a form the fields and files, not how they are packed: the
/// boundary between them is drawn anew each time.
/// </summary>
internal static class RequestHash
{
    public static async Task<string> OfAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, $"{request.Method} {request.Path}{request.QueryString}");
        if (request.HasFormContentType) await AddFormAsync(hash, request);
        else
        {
            request.EnableBuffering();
            await AddAsync(hash, request.Body, request.HttpContext.RequestAborted);
            request.Body.Position = 0;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task AddFormAsync(IncrementalHash hash, HttpRequest request)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return; // a form cut short: its route says so
        }

        foreach (var field in form.OrderBy(field => field.Key, StringComparer.Ordinal)) Add(hash, $"{field.Key}={field.Value}");
        foreach (var file in form.Files)
        {
            Add(hash, $"{file.Name}={file.FileName} {file.Length}");
            await using var content = file.OpenReadStream();
            await AddAsync(hash, content, request.HttpContext.RequestAborted);
        }
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    private static async Task AddAsync(IncrementalHash hash, Stream content, CancellationToken cancel)
    {
        var part = new byte[81920];
        for (int read; (read = await content.ReadAsync(part, cancel)) > 0;) hash.AppendData(part, 0, read);
    }
}
