using Filon.Accounts;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Sessions, for programs: one's own in a signed-in session, those of a member for the owners.</summary>
internal static class SessionsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("Account");
        api.Get("me/sessions", null, ("listMySessions", "Where one is signed in, the youngest first"), ListAsync);
        api.Delete("me/sessions", null, ("endMyOtherSessions", "End all sessions but this one"), EndOthersAsync);
        api.Delete("me/sessions/{id:long}", null, ("endMySession", "End a session"), EndAsync);
        routes.MapWorkspaceApi("Members").Delete("settings/members/{account:long}/sessions", Role.Owner, ("endSessionsOfMember", "Sign a member out everywhere"), EndOfMemberAsync);
    }

    private static async Task<Answer<ListAnswer<SessionAnswer>>> ListAsync(
        Paging paging, HttpContext context, Visitor visitor, SessionStore sessions, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        if (!slice.Succeeded) return slice.Failure;
        var here = Session.NumberOf(context);
        return slice.Value.Cut(await sessions.ListAsync(visitor.Account!.Id, cancel), session => session.Id, session => SessionAnswer.Of(session, here), descending: true);
    }

    private static async Task<Done> EndAsync(long id, Visitor visitor, SessionStore sessions, CancellationToken cancel) =>
        await sessions.EndAsync(visitor.Account!.Id, id, cancel) ? Done.Well : Refusals.NotFound;

    private static async Task<Done> EndOthersAsync(HttpContext context, Visitor visitor, SessionStore sessions, CancellationToken cancel)
    {
        await sessions.EndOthersAsync(visitor.Account!.Id, Session.NumberOf(context), cancel);
        return Done.Well;
    }

    private static async Task<Done> EndOfMemberAsync(long account, HttpContext context, Visit visit, MemberStore members, SessionStore sessions, CancellationToken cancel) =>
        (await SessionsRoutes.EndAllOfAsync(account, visit, Session.NumberOf(context), (members, sessions), cancel)).Failure;
}
