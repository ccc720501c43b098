using Filon.Measure;
using Filon.Measure.Agreement;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Measure;

/// <summary>The method and the agreement on it, for programs.</summary>
internal static class MethodApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Method");
        api.Get("measure/method", Role.Viewer, ("getMethod", "How the workspace counts"), ReadAsync);
        api.Put("measure/method", Role.Manager, ("putMethod", "Change how the workspace counts"), SaveAsync);
        api.Get("measure/method/approvals", Role.Viewer, ("listApprovals", "Who approved which method, the latest first"), ApprovalsAsync);
        api.Post("measure/method/approvals", Role.Manager, ("addApproval", "Note that somebody approves the model in force"), ApproveAsync);
    }

    private static async Task<Answer<MethodAnswer>> ReadAsync(Visit visit, MeasureSettingsStore settings, CancellationToken cancel) =>
        MethodAnswer.Of(await settings.ReadAsync(visit.Workspace.Id, cancel));

    private static async Task<Answer<MethodAnswer>> SaveAsync(MethodBody body, Visit visit, MethodChange change, CancellationToken cancel)
    {
        var next = body.Draft.Parse();
        if (!next.Succeeded) return next.Failure;
        await change.RunAsync(visit.Workspace.Id, next.Value, cancel);
        return MethodAnswer.Of(next.Value);
    }

    private static async Task<Answer<ListAnswer<ApprovalAnswer>>> ApprovalsAsync(Paging paging, Visit visit, AgreementStore agreement, CancellationToken cancel)
    {
        var slice = paging.Read<(Instant At, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        return slice.Value.Cut(await agreement.ListAsync(visit.Workspace.Id, cancel), one => (one.ApprovedAt, one.Id), ApprovalAnswer.Of, descending: true);
    }

    private static async Task<Done> ApproveAsync(ApprovalBody body, Visit visit, MethodHandlers handlers, CancellationToken cancel) =>
        (await handlers.NoteAsync(body.Form, visit.Workspace.Id, cancel)).Failure;
}
