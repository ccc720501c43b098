using Filon.Server.Shell;

namespace Filon.Server.Api;

/// <summary>A failure as problem+json in the asker's language; its status is known before it is written.</summary>
internal sealed class Refused(Failure failure) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => Problems.Status(failure.Kind);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        Problems.SayWhen(httpContext.Response, failure);
        return Problems.Of(failure, Visitor.Of(httpContext).Language).ExecuteAsync(httpContext);
    }
}
