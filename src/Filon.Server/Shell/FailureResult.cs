namespace Filon.Server.Shell;

/// <summary>A failure in the form the asker reads.</summary>
internal sealed class FailureResult(Visit? visit, Failure failure) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        Problems.SayWhen(httpContext.Response, failure);
        var visitor = visit?.Visitor ?? Visitor.Of(httpContext);
        if (Page.IsApi(httpContext.Request)) return Problems.Of(failure, visitor.Language).ExecuteAsync(httpContext);
        return new PageResult(typeof(FailureView), failure, visitor, visit, FailureView.Title(failure.Kind)) { Status = Problems.Status(failure.Kind) }
            .ExecuteAsync(httpContext);
    }
}
