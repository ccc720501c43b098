using System.Text;
using Microsoft.Net.Http.Headers;

namespace Filon.Server.Shell;

/// <summary>A CSV file of any length, sent line by line as it is read, so that memory never holds it whole. UTF-8 with its mark.</summary>
public sealed class CsvDownload(string fileName, IAsyncEnumerable<string> lines) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
        var file = new StreamWriter(response.Body, Encoding.UTF8, bufferSize: 32_768, leaveOpen: true); // never disposed: a failure of the first lines must not send them
        await foreach (var line in lines.WithCancellation(httpContext.RequestAborted)) await file.WriteAsync(line);
        await file.FlushAsync(httpContext.RequestAborted);
    }
}
