namespace Filon.Server.Shell;

/// <summary>
/// A HEAD is answered as the GET of the same address, without its body (RFC 9110, 9.3.2): what watches over a server asks so. Kestrel remembers what was really
/// asked and sends no body.
/// </summary>
internal static class HeadRequests
{
    public static Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    }
}
