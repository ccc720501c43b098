using System.Globalization;
using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>Time spent: a week at once, the list, undo; as CSV.</summary>
internal static class HoursRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("hours", Role.Viewer, ListAsync);
        pages.Get("hours.csv", Role.Viewer, DownloadAsync);
        pages.Post("hours", Role.Editor, AddAsync);
        pages.Post("hours/put", Role.Editor, PutBackAsync);
        pages.Post("hours/remove", Role.Editor, RemoveAsync);
    }

    private static async Task<IResult> ListAsync(
        Visit visit, int? page, long? edit, HoursStore hours, CostBookQuery books, TimeProvider clock, CancellationToken cancel)
    {
        var today = clock.Today(visit.Workspace);
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        var editing = edit is { } id ? await hours.FindAsync(visit.Workspace.Id, id, cancel) : null;
        if (edit is not null && editing is null) return Page.Failure(visit, NotFound);
        var form = editing is null ? new HoursForm { Day = monday.ToString("uuuu-MM-dd", null) } : Shown(editing, visit.Language);
        return await ShowAsync(visit, form, page ?? 1, null, (hours, books, today), cancel);
    }

    private static async Task<IResult> AddAsync(
        [FromForm] HoursForm form, Visit visit, HoursStore hours, ChannelStore channels, CostBookQuery books, TimeProvider clock, CancellationToken cancel)
    {
        var former = form.Id is { } id ? await hours.FindAsync(visit.Workspace.Id, id, cancel) : null;
        if (form.Id is not null && former is null) return Page.Failure(visit, NotFound);
        var read = form.Fields.Read(visit.Language);
        var kept = read.Succeeded ? await hours.PutAsync(visit.Workspace.Id, await channels.NamedAsync(visit, read.Value, cancel), cancel) : read.Failure;
        if (!kept.Succeeded) return await ShowAsync(visit, form, 1, kept.Failure, (hours, books, clock.Today(visit.Workspace)), cancel);
        if (former is not null) return Page.Done(visit, "hours", new("The hours are changed.", "Les heures sont modifiées."), UndoPath.Of("hours/put", HoursForm.Of(former)));
        return Page.Done(visit, "hours", Sentence.Count(
            kept.Value.Count, new("{0:N0} day of hours is added.", "{0:N0} jour d’heures est ajouté."), new("{0:N0} days of hours are added.", "{0:N0} jours d’heures sont ajoutés.")),
            "hours/remove?ids=" + string.Join(',', kept.Value.Select(entry => entry.Id)));
    }

    private static async Task<IResult> PutBackAsync([AsParameters] HoursForm former, Visit visit, HoursStore hours, CancellationToken cancel)
    {
        var read = former.Fields.Read(visit.Language);
        var kept = read.Succeeded ? await hours.PutAsync(visit.Workspace.Id, read.Value, cancel) : read.Failure;
        return kept.Succeeded ? Page.Done(visit, "hours", new("The hours are as they were.", "Les heures sont comme avant.")) : Page.Failure(visit, kept.Failure);
    }

    private static async Task<IResult> RemoveAsync(string? ids, Visit visit, HoursStore hours, CancellationToken cancel)
    {
        var gone = new List<HoursEntry>();
        foreach (var said in (ids ?? "").Split(','))
            if (long.TryParse(said, CultureInfo.InvariantCulture, out var id) && await hours.DeleteAsync(visit.Workspace.Id, id, cancel) is { } entry) gone.Add(entry);
        return gone.Count == 0
            ? Page.Failure(visit, NotFound)
            : Page.Done(visit, "hours", new("The hours are removed.", "Les heures sont retirées."), UndoPath.Of("hours/put", HoursForm.Of(gone)));
    }

    private static Failure NotFound { get; } = new(FailureKind.NotFound, "These hours are no longer there.", "Ces heures n’existent plus.");

    /// <summary>An entry in the form, its duration written as the reader writes it.</summary>
    private static HoursForm Shown(HoursEntry entry, Language language) =>
        HoursForm.Of(entry) with { D0 = (entry.Minutes / 60.0).ToString("0.##", language.Culture()) };

    private static async Task<IResult> DownloadAsync(Visit visit, HoursStore hours, CancellationToken cancel)
    {
        var table = new CsvTable(
            visit.Language, new("Day", "Jour"), new("Role", "Rôle"), new("Who", "Qui"), new("Hours", "Heures"), new("Side", "Nature"),
            new("Channel", "Canal"), new("Campaign", "Campagne"), new("Label", "Libellé"));
        foreach (var entry in await hours.ListAsync(visit.Workspace.Id, null, cancel))
            table.Add(entry.WorkedOn, entry.Role, entry.Who, entry.Minutes / 60.0, entry.Side.Label(), entry.Channel, entry.Campaign, entry.Label);
        return table.Download("hours.csv");
    }

    private static async Task<IResult> ShowAsync(
        Visit visit, HoursForm form, int page, Failure? failure, (HoursStore Hours, CostBookQuery Books, LocalDate Today) read, CancellationToken cancel)
    {
        var entries = await read.Hours.ListAsync(visit.Workspace.Id, null, cancel);
        var book = await read.Books.ReadAsync(visit.Workspace, read.Today, cancel);
        var gaps = book.Gaps.Where(gap => gap.Kind != CostGapKind.NoExchangeRate).ToList();
        return Page.Of<HoursView, HoursPage>(
            visit, new("Hours", "Heures"), new([.. entries.Reverse()], Math.Max(1, page), form, gaps, failure),
            failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));
    }
}
