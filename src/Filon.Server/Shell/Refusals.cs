namespace Filon.Server.Shell;

/// <summary>How a request is turned away before it reaches its route: a page for a person, problem+json for a program.</summary>
internal static class Refusals
{
    public static Task NotFoundAsync(HttpContext context) => AnswerAsync(context, NotFound);

    public static Task ForbiddenAsync(HttpContext context) => AnswerAsync(context, new(FailureKind.Forbidden,
        "Your role in this workspace is not enough for this. Ask one of its owners.",
        "Votre rôle dans cet espace ne suffit pas pour cela. Demandez à l’un de ses propriétaires."));

    public static Task ForgedAsync(HttpContext context) => AnswerAsync(context, new(FailureKind.Forbidden,
        "This page was open too long, or the request came from elsewhere. Go back, reload the page and try again.",
        "Cette page est restée ouverte trop longtemps, ou la demande venait d’ailleurs. Revenez, rechargez la page et recommencez."));

    public static Task BadTokenAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return AnswerAsync(context, StatusCodes.Status401Unauthorized, new(
            "This token is not known, has expired or was revoked.", "Ce jeton est inconnu, a expiré ou a été révoqué."));
    }

    public static Task TooOftenAsync(HttpContext context, Failure wait) => AnswerAsync(context, wait);

    /// <summary>A person is led to where it is turned on; a program is told.</summary>
    public static Task SecondFactorAsync(HttpContext context, Failure without)
    {
        if (Page.IsApi(context.Request)) return AnswerAsync(context, without);
        return LeadAsync(context, "/profile/second-factor");
    }

    public static Task TokenOnlyReadsAsync(HttpContext context) => AnswerAsync(context, new(FailureKind.Forbidden,
        "This token only reads: an act needs one whose scope is write.",
        "Ce jeton ne fait que lire\u00a0: pour agir, il en faut un de portée write."));

    public static Task TokenElsewhereAsync(HttpContext context) => AnswerAsync(context, new(FailureKind.Forbidden,
        "A token opens one workspace, below /api/v1/w/, and nothing else.",
        "Un jeton ouvre un espace, sous /api/v1/w/, et rien d’autre."));

    public static Task SignInAsync(HttpContext context)
    {
        if (Page.IsApi(context.Request)) context.Response.Headers.WWWAuthenticate = "Bearer";
        if (Page.IsApi(context.Request))
            return AnswerAsync(context, StatusCodes.Status401Unauthorized, new("Sign in first, or send a token.", "Connectez-vous d’abord, ou envoyez un jeton."));

        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
        return LeadAsync(context, "/sign-in?return=" + Uri.EscapeDataString(back));
    }

    private static Task LeadAsync(HttpContext context, string address)
    {
        if (!Page.IsFragment(context.Request)) context.Response.Redirect(address);
        else context.Response.Headers["HX-Redirect"] = address;
        return Task.CompletedTask;
    }

    /// <summary>The router's own answers: there is such an address, but not for this method (405) or this content type (415).</summary>
    public static async Task WrongKindAsync(HttpContext context, RequestDelegate router)
    {
        await router(context);
        if (context.Response.HasStarted) return;
        await AnswerAsync(context, context.Response.StatusCode, WrongKind);
    }

    public static Sentence WrongKind { get; } = new("This address does not take this kind of request.", "Cette adresse ne reçoit pas ce genre de demande.");

    public static Failure NotFound { get; } = new(FailureKind.NotFound,
        "There is nothing at this address, or you are not a member of its workspace.",
        "Il n’y a rien à cette adresse, ou vous n’êtes pas membre de son espace.");

    private static Task AnswerAsync(HttpContext context, int status, Sentence sentence) =>
        Problems.Of(status, sentence.In(Visitor.Of(context).Language)).ExecuteAsync(context);

    private static Task AnswerAsync(HttpContext context, Failure failure) =>
        Page.Failure(context.Features.Get<Visit>(), failure).ExecuteAsync(context);
}
