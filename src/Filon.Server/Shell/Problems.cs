using System.Globalization;

namespace Filon.Server.Shell;

/// <summary>A failure as a program reads it: <c>application/problem+json</c>, the problems by field under <c>problems</c>.</summary>
public static class Problems
{
    public static IResult Of(Failure failure, Language language) => Results.Problem(
        statusCode: Status(failure.Kind),
        type: Plain,
        title: failure.Sentence.In(language),
        extensions: new Dictionary<string, object?>
        {
            ["kind"] = failure.Kind.ToString(),
            ["problems"] = failure.Problems.Select(problem => new { field = problem.Field, sentence = problem.Sentence.In(language) }).ToArray(),
        });

    /// <param name="status">The HTTP status.</param>
    /// <param name="sentence">What is wrong.</param>
    /// <param name="trace">Under which number the log names it; null where it does not.</param>
    public static IResult Of(int status, string sentence, string? trace = null) => Results.Problem(
        statusCode: status, type: Plain, title: sentence, extensions: trace is null ? null : new Dictionary<string, object?> { ["trace"] = trace });

    // the status says what kind of problem it is (RFC 9457, 4.2.1)
    private const string Plain = "about:blank";

    /// <summary>Tells browsers and programs when to come back, where that is known.</summary>
    internal static void SayWhen(HttpResponse response, Failure? failure)
    {
        if (failure?.Wait is { } wait) response.Headers.RetryAfter = Failure.SecondsOf(wait).ToString(CultureInfo.InvariantCulture);
    }

    public static int Status(FailureKind kind) => kind switch
    {
        FailureKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        FailureKind.NotFound => StatusCodes.Status404NotFound,
        FailureKind.Forbidden => StatusCodes.Status403Forbidden,
        FailureKind.Conflict => StatusCodes.Status409Conflict,
        FailureKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        FailureKind.TooOften => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status503ServiceUnavailable,
    };
}
