using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;

namespace Filon.Server.Costs;

/// <summary>What people cost: a share of their salary, or an hourly cost for the hours they note.</summary>
internal static class StaffRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("costs/staff", Role.Viewer, ListAsync);
        pages.Post("costs/staff", Role.Manager, SaveShareAsync);
        pages.Post("costs/staff/put", Role.Manager, PutShareBackAsync);
        pages.Post("costs/staff/{id:long}/remove", Role.Manager, RemoveShareAsync);
        pages.Post("costs/staff/rates", Role.Manager, SaveRateAsync);
        pages.Post("costs/staff/rates/put", Role.Manager, PutRateBackAsync);
        pages.Post("costs/staff/rates/remove", Role.Manager, RemoveRateAsync);
    }

    private static async Task<IResult> ListAsync(Visit visit, long? edit, StaffReader reader, TimeProvider clock, CancellationToken cancel)
    {
        var month = clock.Today(visit.Workspace).ToString("uuuu-MM", null);
        var page = await reader.ReadAsync(visit.Workspace.Id, new() { From = month }, new() { From = month }, null, cancel);
        if (edit is null) return Show(visit, page);
        return page.Shares.FirstOrDefault(share => share.Id == edit) is { } editing
            ? Show(visit, page with { Share = Shown(editing, visit.Language) })
            : Page.Failure(visit, NotFound);
    }

    private static async Task<IResult> SaveShareAsync(
        [FromForm] StaffShareFields form, Visit visit, StaffShareStore shares, ChannelStore channels, StaffReader reader, CancellationToken cancel)
    {
        var former = form.Id is { } id ? (await shares.ListAsync(visit.Workspace.Id, cancel)).FirstOrDefault(share => share.Id == id) : null;
        if (form.Id is not null && former is null) return Page.Failure(visit, NotFound);
        var read = form.Read(visit.Workspace.Currency, visit.Language);
        var kept = read.Succeeded ? await shares.PutAsync(visit.Workspace.Id, await channels.NamedAsync(visit, read.Value, cancel), cancel) : read;
        if (!kept.Succeeded) return Show(visit, await reader.ReadAsync(visit.Workspace.Id, form, new() { From = form.From }, kept.Failure, cancel));
        return former is null
            ? Page.Done(visit, "costs/staff", new("The share of salary is added.", "La part de salaire est ajoutée."), $"costs/staff/{kept.Value.Id}/remove")
            : Page.Done(visit, "costs/staff", new("The share of salary is changed.", "La part de salaire est modifiée."), UndoPath.Of("costs/staff/put", StaffShareFields.Of(former)));
    }

    private static async Task<IResult> PutShareBackAsync([AsParameters] StaffShareFields former, Visit visit, StaffShareStore shares, CancellationToken cancel)
    {
        var read = former.Read(visit.Workspace.Currency, visit.Language);
        var kept = read.Succeeded ? await shares.PutAsync(visit.Workspace.Id, read.Value, cancel) : read;
        return kept.Succeeded
            ? Page.Done(visit, "costs/staff", new("The share of salary is back.", "La part de salaire est rétablie."))
            : Page.Failure(visit, kept.Failure);
    }

    private static async Task<IResult> RemoveShareAsync(long id, Visit visit, StaffShareStore shares, CancellationToken cancel) =>
        await shares.DeleteAsync(visit.Workspace.Id, id, cancel) is { } gone
            ? Page.Done(visit, "costs/staff", new("The share of salary is removed.", "La part de salaire est retirée."), UndoPath.Of("costs/staff/put", StaffShareFields.Of(gone)))
            : Page.Failure(visit, NotFound);

    private static async Task<IResult> SaveRateAsync(
        [FromForm] RoleRateFields form, Visit visit, RoleRateStore rates, StaffReader reader, CancellationToken cancel)
    {
        var hours = await reader.ProductiveHoursAsync(visit.Workspace.Id, cancel);
        var read = form.Read(visit.Workspace.Currency, hours, visit.Language);
        if (!read.Succeeded) return Show(visit, await reader.ReadAsync(visit.Workspace.Id, new() { From = form.From }, form, read.Failure, cancel));
        var former = (await rates.ListAsync(visit.Workspace.Id, cancel)).FirstOrDefault(rate => rate.Role == read.Value.Role && rate.FirstMonth == read.Value.FirstMonth);
        await rates.PutAsync(visit.Workspace.Id, read.Value, cancel);
        return Page.Done(visit, "costs/staff", new("The hourly cost is saved.", "Le coût horaire est enregistré."), former is null
            ? UndoPath.Of("costs/staff/rates/remove", RoleRateFields.Of(read.Value))
            : UndoPath.Of("costs/staff/rates/put", RoleRateFields.Of(former)));
    }

    private static async Task<IResult> PutRateBackAsync([AsParameters] RoleRateFields former, Visit visit, RoleRateStore rates, CancellationToken cancel)
    {
        var read = former.Read(visit.Workspace.Currency, 1, visit.Language);
        if (!read.Succeeded) return Page.Failure(visit, read.Failure);
        await rates.PutAsync(visit.Workspace.Id, read.Value, cancel);
        return Page.Done(visit, "costs/staff", new("The hourly cost is as it was.", "Le coût horaire est comme avant."));
    }

    private static async Task<IResult> RemoveRateAsync([AsParameters] RoleRateFields which, Visit visit, RoleRateStore rates, CancellationToken cancel) =>
        YearMonthPattern.Iso.Parse(which.From ?? "") is { Success: true, Value: var month }
        && await rates.DeleteAsync(visit.Workspace.Id, which.Role ?? "", month, cancel) is { } gone
            ? Page.Done(visit, "costs/staff", new("The hourly cost is removed.", "Le coût horaire est retiré."), UndoPath.Of("costs/staff/rates/put", RoleRateFields.Of(gone)))
            : Page.Failure(visit, NotFound);

    internal static Failure NotFound { get; } = new(FailureKind.NotFound, "This is no longer there.", "Cet élément n’existe plus.");

    /// <summary>A share in the form, its figures written as the reader writes them.</summary>
    private static StaffShareFields Shown(StaffShare share, Language language) => StaffShareFields.Of(share) with
    {
        Salary = share.Salary.Major.ToString("0.00", language.Culture()), Charges = (share.ChargesRate * 100).ToString("0.##", language.Culture()),
        Share = (share.Share * 100).ToString("0.##", language.Culture()),
    };

    private static IResult Show(Visit visit, StaffPage model) => Page.Of<StaffView, StaffPage>(
        visit, new("Salaries and hourly costs", "Salaires et coûts horaires"), model,
        model.Failure is null ? StatusCodes.Status200OK : Problems.Status(model.Failure.Kind));
}
