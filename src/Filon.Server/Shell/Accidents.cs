using System.Data.Common;
using System.Text.Json;
using Filon.Server.Operation;
using Filon.Storage;

namespace Filon.Server.Shell;

/// <summary>
/// What went wrong on our side is written in the log under a number; the person gets the number and a sentence, never the details.
/// A request that the framework cannot read (a form cut short, a number that is none) is told so.
/// </summary>
internal sealed class Accidents(RequestDelegate next, ILogger<Accidents> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            // the framework has given a status without a word: a body cut off at the limit
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } && Page.IsApi(context.Request))
                await AnswerAsync(context, context.Response.StatusCode, context.Response.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge : Unreadable);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = 499; // nobody is waiting any more
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, exception.StatusCode, Refused(exception));
        }
        catch (DbException exception) when (exception.SqlState == NoSuchLetter && !context.Response.HasStarted)
        {
            await AnswerAsync(context, StatusCodes.Status400BadRequest, Unreadable);
        }
        catch (Exception exception) when (!context.Response.HasStarted && DatabaseTrouble.Of(exception) is { } trouble)
        {
            log.LogError(exception, "{Method} {Route} had to wait ({Trace})", context.Request.Method, RequestLog.RouteOf(context), context.TraceIdentifier);
            context.Response.Headers.RetryAfter = "30";
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, trouble.Sentence);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            log.LogError(exception, "{Method} {Route} failed ({Trace})", context.Request.Method, RequestLog.RouteOf(context), context.TraceIdentifier);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, Broken(context.TraceIdentifier));
        }
    }

    // SQL's own code for a letter that text cannot hold: NUL
    private const string NoSuchLetter = "22021";

    private static Sentence Refused(BadHttpRequestException exception) => exception switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge,
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => Refusals.WrongKind,
        { InnerException: JsonException { Path: { Length: > 2 } path } } => Sentence.Format(
            "“{0}” is not a field of this act, or is written otherwise than it takes.",
            "«\u00a0{0}\u00a0» n’est pas un champ de cet acte, ou est écrit autrement qu’il ne l’accepte.", path[2..]),
        _ => Unreadable,
    };

    private static Task AnswerAsync(HttpContext context, int status, Sentence sentence)
    {
        context.Response.Headers.ContentDisposition = default; // what was to be a file is a page now
        var visitor = Visitor.Of(context);
        if (Page.IsApi(context.Request)) return Problems.Of(status, sentence.In(visitor.Language), status < 500 ? null : context.TraceIdentifier).ExecuteAsync(context);
        var failure = new Failure(FailureKind.Unavailable, sentence);
        return new PageResult(typeof(FailureView), failure, visitor, context.Features.Get<Visit>(), new("This went wrong", "Quelque chose a échoué")) { Status = status }
            .ExecuteAsync(context);
    }

    private static Sentence TooLarge { get; } = new("This is more than Filon takes at once.", "C’est plus que Filon n’accepte en une fois.");

    private static Sentence Unreadable { get; } = new(
        "What was sent cannot be read. Go back, check it and send it again.",
        "Ce qui a été envoyé est illisible. Revenez, vérifiez et renvoyez.");

    private static Sentence Broken(string trace) => Sentence.Format(
        "Filon failed here, and the fault is ours. Nothing was half saved. The log names it {0}.",
        "Filon a échoué ici, et la faute est nôtre. Rien n’a été enregistré à moitié. Le journal le nomme {0}.", trace);
}
