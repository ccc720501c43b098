using Filon.Jobs;
using Filon.Measure.Channels;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Measure;

/// <summary>The ordered questions that give every touch its channel, and the workspace's own rules before them.</summary>
internal sealed class ChannelsHandlers(ChannelStore store, ChannelEditor editor, JobRunner jobs)
{
    private readonly ChannelStore _store = store;
    private readonly ChannelEditor _editor = editor;
    private const string Address = "measure/channels";

    public static Task<IResult> PageAsync(Visit visit, ChannelsHandlers handlers, CancellationToken cancel) =>
        handlers.ShowAsync(visit, new(), null, null, cancel);

    /// <summary>The touches behind a count of the table of questions.</summary>
    public static async Task<IResult> TouchesAsync(
        string? rule, string? channel, int? page, Visit visit, ChannelStore store, DecidedTouchQuery touches, CancellationToken cancel)
    {
        var asked = rule ?? "";
        var counts = (await store.CountsAsync(visit.Workspace.Id, cancel)).Where(count => count.Rule == asked).ToList();
        var shown = (counts.FirstOrDefault(count => count.Channel == channel) ?? counts.FirstOrDefault())?.Channel;
        var number = Math.Clamp(page ?? 1, 1, 100_000);
        return Page.Of<ChannelTouchesView, ChannelTouchesPage>(visit, new("The touches behind this figure", "Les contacts derrière ce chiffre"), new(
            asked, ChannelQuestions.Because(asked), counts, shown,
            shown is null ? [] : await touches.PageAsync(visit.Workspace.Id, asked, shown, number, cancel), number));
    }

    /// <summary>How far the touches are in following the rules: asked again and again while they do.</summary>
    public static async Task<IResult> StateAsync(Visit visit, ChannelsHandlers handlers, CancellationToken cancel) =>
        Page.Fragment<ReclassifyingView, Job?>(visit, await handlers.WorkAsync(visit, cancel));

    public static async Task<IResult> PreviewAsync([FromForm] ChannelRuleForm form, Visit visit, ChannelsHandlers handlers, CancellationToken cancel)
    {
        var rule = form.Draft.Parse();
        return rule.Succeeded
            ? await handlers.ShowAsync(visit, form, null, await handlers._editor.PreviewAsync(visit.Workspace.Id, rule.Value, cancel), cancel)
            : await handlers.ShowAsync(visit, form, rule.Failure, null, cancel);
    }

    public static async Task<IResult> AddAsync([FromForm] ChannelRuleForm form, Visit visit, ChannelsHandlers handlers, CancellationToken cancel)
    {
        var rule = form.Draft.Parse();
        if (!rule.Succeeded) return await handlers.ShowAsync(visit, form, rule.Failure, null, cancel);
        var id = await handlers._editor.AddAsync(visit.Workspace.Id, rule.Value, cancel);
        return Page.Done(visit, Address, Saved, $"{Address}/rules/{id}/delete");
    }

    public static async Task<IResult> DeleteAsync(long id, Visit visit, ChannelsHandlers handlers, CancellationToken cancel)
    {
        var gone = await handlers._editor.DeleteAsync(visit.Workspace.Id, id, cancel);
        if (gone is null) return Page.Failure(visit, Gone);
        return Page.Done(visit, Address, new("The rule is deleted.", "La règle est supprimée."), $"{Address}/rules/restore?{ChannelRuleForm.Of(gone).Query}");
    }

    public static async Task<IResult> RestoreAsync([AsParameters] ChannelRuleDraft draft, Visit visit, ChannelsHandlers handlers, CancellationToken cancel)
    {
        var rule = draft.Parse();
        if (!rule.Succeeded) return Page.Failure(visit, rule.Failure);
        await handlers._editor.AddAsync(visit.Workspace.Id, rule.Value, cancel);
        return Page.Done(visit, Address, Saved);
    }

    public static Task<IResult> EarlierAsync(long id, Visit visit, ChannelsHandlers handlers, CancellationToken cancel) => handlers.MoveAsync(id, visit, true, cancel);

    public static Task<IResult> LaterAsync(long id, Visit visit, ChannelsHandlers handlers, CancellationToken cancel) => handlers.MoveAsync(id, visit, false, cancel);

    internal static Failure Gone { get; } = new(FailureKind.NotFound, "There is no such rule: it is deleted already.", "Cette règle n’existe pas\u00a0: elle est déjà supprimée.");

    private static Sentence Saved { get; } = new("The rule is saved; the touches follow.", "La règle est enregistrée\u00a0; les contacts suivent.");

    private Task<Job?> WorkAsync(Visit visit, CancellationToken cancel) => jobs.LatestAsync(visit.Workspace.Id, ReclassifyTouches.Name, "", cancel);

    private async Task<IResult> MoveAsync(long id, Visit visit, bool earlier, CancellationToken cancel)
    {
        await _editor.MoveAsync(visit.Workspace.Id, id, earlier, cancel);
        return Page.Done(visit, Address, new("The order is saved.", "L’ordre est enregistré."), $"{Address}/rules/{id}/{(earlier ? "later" : "earlier")}");
    }

    private async Task<IResult> ShowAsync(Visit visit, ChannelRuleForm form, Failure? failure, ChannelPreview? preview, CancellationToken cancel)
    {
        var rules = await _store.RulesAsync(visit.Workspace.Id, cancel);
        return Page.Of<ChannelsView, ChannelsPage>(
            visit, new("Channels", "Canaux"),
            new(rules.Own, await _store.CountsAsync(visit.Workspace.Id, cancel), form, failure, preview) { Work = await WorkAsync(visit, cancel) },
            failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));
    }
}
