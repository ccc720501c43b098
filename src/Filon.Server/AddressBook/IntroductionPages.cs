using Filon.AddressBook;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.AddressBook;

/// <summary>Who introduced whom: record, change, remove, each with its undo; and what files say.</summary>
internal static class IntroductionPages
{
    public static async Task<IResult> ListAsync(long? edit, string? period, Visit visit, IntroductionStore store, BookReader reader, TimeProvider clock, CancellationToken cancel)
    {
        var editing = edit is { } id ? await store.FindAsync(visit.Workspace.Id, id, cancel) : null;
        if (edit is not null && editing is null) return Page.Failure(visit, NotFound);
        var form = editing is null ? new IntroductionFields { Day = clock.Today(visit.Workspace).ToString("uuuu-MM-dd", null) } : IntroductionFields.Of(editing);
        return await ShowAsync(visit, form, null, (store, reader), cancel, Quarter.Parse(period));
    }

    public static async Task<IResult> SaveAsync([FromForm] IntroductionFields form, Visit visit, IntroductionStore store, BookReader reader, TimeProvider clock, CancellationToken cancel)
    {
        var read = form.Read(clock.Today(visit.Workspace));
        if (!read.Succeeded) return await ShowAsync(visit, form, read.Failure, (store, reader), cancel);
        var former = read.Value.Id == 0 ? null : await store.FindAsync(visit.Workspace.Id, read.Value.Id, cancel);
        if (read.Value.Id != 0 && former is null) return Page.Failure(visit, NotFound);
        var kept = await store.PutAsync(visit.Workspace.Id, read.Value, visit.Account.Id, cancel);
        return former is null
            ? Page.Done(visit, "address-book/introductions", new("The introduction is recorded.", "La mise en relation est notée."), $"address-book/introductions/{kept.Id}/remove")
            : Page.Done(visit, "address-book/introductions", new("The introduction is changed.", "La mise en relation est modifiée."), UndoPath.Of("address-book/introductions/put", IntroductionFields.Of(former)));
    }

    public static async Task<IResult> PutBackAsync([AsParameters] IntroductionFields former, Visit visit, IntroductionStore store, TimeProvider clock, CancellationToken cancel)
    {
        var read = former.Read(clock.Today(visit.Workspace));
        if (!read.Succeeded) return Page.Failure(visit, read.Failure);
        await store.PutAsync(visit.Workspace.Id, read.Value, visit.Account.Id, cancel);
        return Page.Done(visit, "address-book/introductions", new("The introduction is as it was.", "La mise en relation est comme avant."));
    }

    public static async Task<IResult> RemoveAsync(long id, Visit visit, IntroductionStore store, CancellationToken cancel) =>
        await store.DeleteAsync(visit.Workspace.Id, id, cancel) is { } gone
            ? Page.Done(visit, "address-book/introductions", new("The introduction is removed.", "La mise en relation est retirée."), UndoPath.Of("address-book/introductions/put", IntroductionFields.Of(gone)))
            : Page.Failure(visit, NotFound);

    internal static Failure NotFound { get; } = new(FailureKind.NotFound, "This introduction is no longer there.", "Cette mise en relation n’existe plus.");

    private static async Task<IResult> ShowAsync(Visit visit, IntroductionFields form, Failure? failure, (IntroductionStore Store, BookReader Reader) from, CancellationToken cancel, Quarter? quarter = null) =>
        Page.Of<IntroductionsView, IntroductionsPage>(
            visit, new("Introductions", "Mises en relation"),
            new([.. (await from.Store.ListAsync(visit.Workspace.Id, cancel)).Where(one => quarter is null || quarter.Days.Contains(one.Day))], await from.Reader.SaidAsync(visit.Workspace, cancel), form, failure) { Quarter = quarter },
            failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));
}
