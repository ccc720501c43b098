using Filon.Measure;
using Filon.Measure.Agreement;
using Filon.Measure.Attribution;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Measure;

/// <summary>The method in force, and the agreement on it.</summary>
internal sealed class MethodHandlers(MeasureSettingsStore settings, MethodChange change, AgreementStore agreement, TimeProvider clock)
{
    private readonly MeasureSettingsStore _settings = settings;
    private readonly MethodChange _change = change;
    private readonly AgreementStore _agreement = agreement;
    private readonly TimeProvider _clock = clock;
    private const int LongestName = 100, LongestNote = 500;

    private static Sentence Title { get; } = new("Method", "Méthode");

    public static Task<IResult> PageAsync(Visit visit, MethodHandlers handlers, CancellationToken cancel) => handlers.ShowAsync(visit, null, cancel);

    public static async Task<IResult> SaveAsync([FromForm] MeasureSettingsDraft form, Visit visit, MethodHandlers handlers, CancellationToken cancel)
    {
        var next = form.Parse();
        if (!next.Succeeded) return await handlers.ShowAsync(visit, next.Failure, cancel);
        var former = await handlers._settings.ReadAsync(visit.Workspace.Id, cancel);
        await handlers._change.RunAsync(visit.Workspace.Id, next.Value, cancel);
        return Page.Done(visit, "measure/method", new("The method is saved.", "La méthode est enregistrée."), UndoPath.Of("measure/method/put", MeasureSettingsDraft.Of(former)));
    }

    public static async Task<IResult> PutBackAsync([AsParameters] MeasureSettingsDraft former, Visit visit, MethodHandlers handlers, CancellationToken cancel)
    {
        var settings = former.Parse();
        if (!settings.Succeeded) return Page.Failure(visit, settings.Failure);
        await handlers._change.RunAsync(visit.Workspace.Id, settings.Value, cancel);
        return Page.Done(visit, "measure/method", new("The method is as it was.", "La méthode est comme avant."));
    }

    public static async Task<IResult> ApproveAsync([FromForm] ApprovalForm form, Visit visit, MethodHandlers handlers, CancellationToken cancel)
    {
        var noted = await handlers.NoteAsync(form, visit.Workspace.Id, cancel);
        if (!noted.Succeeded) return await handlers.ShowAsync(visit, noted.Failure, cancel);
        return Page.Done(visit, "measure/method", Sentence.Format(
            "Noted: {0} agrees with “{1}”.", "Noté\u00a0: {0} approuve «\u00a0{2}\u00a0».",
            (form.ApprovedBy ?? "").Trim(), ModelWords.Of(noted.Value).Name.En, ModelWords.Of(noted.Value).Name.Fr));
    }

    /// <summary>Notes an approval of the model in force, and says which that is.</summary>
    internal async Task<Outcome<Model>> NoteAsync(ApprovalForm form, long workspace, CancellationToken cancel)
    {
        var who = (form.ApprovedBy ?? "").Trim();
        if (who.Length is 0 or > LongestName) return Failure.Invalid(new Problem("approvedBy", new("Write who agreed.", "Écrivez qui a donné son accord.")));
        if (!Enum.TryParse<Department>(form.Department, ignoreCase: true, out var department) || !Enum.IsDefined(department))
            return Failure.Invalid(new Problem("department", new("Choose a department.", "Choisissez un service.")));
        var note = (form.Note ?? "").Trim();
        var model = (await _settings.ReadAsync(workspace, cancel)).Model;
        await _agreement.ApproveAsync(workspace, model, department, (who, note.Length == 0 ? null : note[..Math.Min(note.Length, LongestNote)], _clock.Now()), cancel);
        return model;
    }

    private async Task<MethodPage> ReadAsync(Visit visit, Failure? failure, CancellationToken cancel) =>
        new(await _settings.ReadAsync(visit.Workspace.Id, cancel), await _agreement.ListAsync(visit.Workspace.Id, cancel), failure);

    private async Task<IResult> ShowAsync(Visit visit, Failure? failure, CancellationToken cancel) =>
        Page.Of<MethodView, MethodPage>(
            visit, Title, await ReadAsync(visit, failure, cancel), failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));
}
