using Microsoft.AspNetCore.Components;

namespace Filon.Server.Shell;

/// <summary>What a handler answers with: a view inside the layout, or alone where htmx asks for a fragment.</summary>
public static class Page
{
    /// <summary>The whole page; the view alone for a fragment request of htmx.</summary>
    public static IResult Of<TView, TModel>(Visit visit, Sentence title, TModel model, int status = StatusCodes.Status200OK)
        where TView : View<TModel> =>
        new PageResult(typeof(TView), model!, visit.Visitor, visit, title) { Status = status };

    /// <summary>The view alone, always: the answer to an htmx request.</summary>
    public static IResult Fragment<TView, TModel>(Visit visit, TModel model, int status = StatusCodes.Status200OK)
        where TView : View<TModel> =>
        new PageResult(typeof(TView), model!, visit.Visitor, visit, null) { Status = status };

    /// <summary>A page outside every workspace: sign-in, profile.</summary>
    public static IResult Outside<TView, TModel>(Visitor visitor, Sentence title, TModel model, int status = StatusCodes.Status200OK)
        where TView : View<TModel> =>
        new PageResult(typeof(TView), model!, visitor, null, title) { Status = status };

    /// <summary>A page outside every workspace that says what is wrong, where something is, and has its status.</summary>
    public static IResult Outside<TView, TModel>(Visitor visitor, Sentence title, TModel model, Failure? failure)
        where TView : View<TModel> =>
        new PageResult(typeof(TView), model!, visitor, null, title) { Status = failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind), Failure = failure };

    /// <summary>The failure in words with its status: a page, a notice for htmx, problem+json below <c>/api</c>.</summary>
    public static IResult Failure(Visit? visit, Failure failure) => new FailureResult(visit, failure);

    /// <summary>After an act: go to that page (below the workspace) and say what was done, with a way to undo it where there is one.</summary>
    /// <param name="undo">The path below the workspace that, posted to, undoes it.</param>
    public static IResult Done(Visit visit, string path, Sentence done, string? undo = null) =>
        new DoneResult(visit.Path(path), new Notice(done, undo is null ? null : visit.Path(undo)));

    internal static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    internal static bool IsFragment(HttpRequest request) =>
        request.Headers["HX-Request"] == "true" && request.Headers["HX-Boosted"] != "true" && request.Headers["HX-History-Restore-Request"] != "true";
}
