using Filon.Accounts;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Where one is signed in, and how to end it; and an owner's way to sign a member out everywhere.</summary>
internal static class SessionsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/profile/sessions", Access.AnyAccount, ListAsync);
        routes.Map("POST", "/profile/sessions/{id:long}/end", Access.AnyAccount, EndAsync);
        routes.Map("POST", "/profile/sessions/end-others", Access.AnyAccount, EndOthersAsync);
        routes.MapWorkspace().Post("settings/members/{account:long}/sessions/end", Role.Owner, EndOfMemberAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Visitor visitor, SessionStore sessions, SessionTerms terms, CancellationToken cancel) =>
        Page.Outside<SessionsView, SessionsPage>(
            visitor, new("Where you are signed in", "Où vous êtes connecté"), new(await sessions.ListAsync(visitor.Account!.Id, cancel), Session.NumberOf(context), terms));

    private static async Task<IResult> EndAsync(long id, HttpContext context, Visitor visitor, SessionStore sessions, CancellationToken cancel)
    {
        if (!await sessions.EndAsync(visitor.Account!.Id, id, cancel)) return Page.Failure(null, Refusals.NotFound);
        return Done(context, new("The session is ended.", "La session est fermée."));
    }

    private static async Task<IResult> EndOthersAsync(HttpContext context, Visitor visitor, SessionStore sessions, CancellationToken cancel) =>
        Done(context, Ended(await sessions.EndOthersAsync(visitor.Account!.Id, Session.NumberOf(context), cancel)));

    private static async Task<IResult> EndOfMemberAsync(long account, HttpContext context, Visit visit, MemberStore members, SessionStore sessions, CancellationToken cancel)
    {
        var ended = await EndAllOfAsync(account, visit, Session.NumberOf(context), (members, sessions), cancel);
        return ended.Succeeded ? Page.Done(visit, "settings", Ended(ended.Value)) : Page.Failure(visit, ended.Failure);
    }

    /// <summary>Ends the sessions of a member; an owner who asks it of their own keeps the one they ask from.</summary>
    internal static async Task<Outcome<int>> EndAllOfAsync(
        long account, Visit visit, long? here, (MemberStore Members, SessionStore Sessions) stores, CancellationToken cancel)
    {
        if ((await stores.Members.ListAsync(visit.Workspace.Id, cancel)).All(member => member.AccountId != account)) return Refusals.NotFound;
        return await stores.Sessions.EndOthersAsync(account, account == visit.Account.Id ? here : null, cancel);
    }

    private static IResult Done(HttpContext context, Sentence sentence)
    {
        new Notice(sentence, null).Leave(context);
        return Results.Redirect("/profile/sessions");
    }

    private static Sentence Ended(int ended) => ended == 0
        ? new("There was no session to end.", "Il n’y avait pas de session à fermer.")
        : Sentence.Count(ended, new("{0:N0} session is ended.", "{0:N0} session est fermée."), new("{0:N0} sessions are ended.", "{0:N0} sessions sont fermées."));
}
