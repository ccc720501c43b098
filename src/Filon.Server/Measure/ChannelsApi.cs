using Filon.Measure.Channels;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Measure;

/// <summary>Channel rules, for programs.</summary>
internal static class ChannelsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Channels");
        api.Get("measure/channels", Role.Viewer, ("getChannels", "The questions that give every touch its channel, in order"), ReadAsync);
        api.Post("measure/channels/preview", Role.Manager, ("previewChannelRule", "What adding a rule would move; nothing is saved"), PreviewAsync);
        api.Post("measure/channels/rules", Role.Manager, ("addChannelRule", "Add a rule behind the workspace's own; the touches follow in the background"), AddAsync);
        api.Put("measure/channels/rules/{id:long}", Role.Manager, ("restoreChannelRule", "Put a deleted rule back under its id, behind the workspace's own"), RestoreAsync);
        api.Delete("measure/channels/rules/{id:long}", Role.Manager, ("deleteChannelRule", "Delete a rule; the answer is what was deleted"), DeleteAsync);
        api.Post("measure/channels/rules/{id:long}/earlier", Role.Manager, ("askChannelRuleEarlier", "Ask a rule one place earlier"), EarlierAsync);
        api.Post("measure/channels/rules/{id:long}/later", Role.Manager, ("askChannelRuleLater", "Ask a rule one place later"), LaterAsync);
    }

    private static async Task<Answer<ChannelsAnswer>> ReadAsync(Visit visit, ChannelStore store, CancellationToken cancel) => new ChannelsAnswer(
        [.. (await store.RulesAsync(visit.Workspace.Id, cancel)).Own.Select(ChannelRuleAnswer.Of)],
        [.. ChannelQuestions.All.Select(question => question.Name)],
        await store.CountsAsync(visit.Workspace.Id, cancel));

    private static async Task<Answer<ChannelPreview>> PreviewAsync(ChannelRuleBody body, Visit visit, ChannelEditor editor, CancellationToken cancel)
    {
        var rule = body.Parse();
        return rule.Succeeded ? await editor.PreviewAsync(visit.Workspace.Id, rule.Value, cancel) : rule.Failure;
    }

    private static async Task<Added<ChannelRuleAdded>> AddAsync(ChannelRuleBody body, Visit visit, ChannelEditor editor, CancellationToken cancel)
    {
        var added = await KeepAsync(0, body, visit, editor, cancel);
        return added.Succeeded ? added.Value : added.Failure;
    }

    private static async Task<Answer<ChannelRuleAdded>> RestoreAsync(
        long id, ChannelRuleBody body, Visit visit, ChannelStore store, ChannelEditor editor, CancellationToken cancel)
    {
        if ((await store.RulesAsync(visit.Workspace.Id, cancel)).Own.Any(rule => rule.Id == id)) return Standing;
        var added = await KeepAsync(id, body, visit, editor, cancel);
        return added.Succeeded ? added.Value : added.Failure;
    }

    private static async Task<Answer<ChannelRuleAnswer>> DeleteAsync(long id, Visit visit, ChannelEditor editor, CancellationToken cancel) =>
        await editor.DeleteAsync(visit.Workspace.Id, id, cancel) is { } gone ? ChannelRuleAnswer.Of(gone) : ChannelsHandlers.Gone;

    private static Task<Done> EarlierAsync(long id, Visit visit, ChannelStore store, ChannelEditor editor, CancellationToken cancel) =>
        MoveAsync(id, true, visit, store, editor, cancel);

    private static Task<Done> LaterAsync(long id, Visit visit, ChannelStore store, ChannelEditor editor, CancellationToken cancel) =>
        MoveAsync(id, false, visit, store, editor, cancel);

    private static async Task<Done> MoveAsync(long id, bool earlier, Visit visit, ChannelStore store, ChannelEditor editor, CancellationToken cancel)
    {
        if ((await store.RulesAsync(visit.Workspace.Id, cancel)).Own.All(rule => rule.Id != id)) return ChannelsHandlers.Gone;
        await editor.MoveAsync(visit.Workspace.Id, id, earlier, cancel);
        return Done.Well;
    }

    private static async Task<Outcome<ChannelRuleAdded>> KeepAsync(long id, ChannelRuleBody body, Visit visit, ChannelEditor editor, CancellationToken cancel)
    {
        var rule = body.Parse();
        if (!rule.Succeeded) return rule.Failure;
        return new ChannelRuleAdded(await editor.AddAsync(visit.Workspace.Id, rule.Value with { Id = id }, cancel));
    }

    private static Failure Standing { get; } = new(FailureKind.Conflict, "This rule is there already.", "Cette règle est déjà là.");
}
