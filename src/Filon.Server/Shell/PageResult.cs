using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Filon.Server.Shell;

/// <summary>Renders a view when the request is known: inside the <see cref="Frame"/>, or alone for htmx or where there is no title.</summary>
internal sealed class PageResult(Type view, object model, Visitor visitor, Visit? visit, Sentence? title) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>What is wrong on the page, where something is.</summary>
    public Failure? Failure { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        Problems.SayWhen(httpContext.Response, Failure);
        var alone = title is null || Page.IsFragment(httpContext.Request);
        var scene = new Scene(visitor, visit, view, model, title ?? Sentence.Same(""), httpContext);
        httpContext.Response.Headers.Vary = "HX-Request";
        IResult rendered = alone
            ? new RazorComponentResult<Fragment>(new Dictionary<string, object?> { ["Scene"] = scene }) { StatusCode = Status }
            : new RazorComponentResult<Frame>(new Dictionary<string, object?> { ["Scene"] = scene }) { StatusCode = Status };
        return rendered.ExecuteAsync(httpContext);
    }
}
