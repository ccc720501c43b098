namespace Filon.Server.Shell;

/// <summary>After an act: to the page that shows its result, where the notice is told. htmx is sent there too.</summary>
internal sealed class DoneResult(string address, Notice notice) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        notice.Leave(httpContext);
        if (Page.IsFragment(httpContext.Request)) httpContext.Response.Headers["HX-Redirect"] = address;
        else httpContext.Response.Redirect(address);
        return Task.CompletedTask;
    }
}
