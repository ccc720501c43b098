using System.Globalization;
using Filon.Audit;
using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Filon.Server.Audit;

/// <summary>The log of a workspace, for its owners.</summary>
internal static class AuditRoutes
{
    private const int PageSize = 50, MostExported = 100_000, FewestMonths = 1, MostMonths = 120;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var workspace = routes.MapWorkspace();
        workspace.Get("settings/audit", Role.Owner, ListAsync);
        workspace.Get("settings/audit.csv", Role.Owner, DownloadAsync);
        workspace.Post("settings/audit", Role.Owner, KeepAsync);
        AuditApi.Map(routes);
    }

    private static Task<IResult> ListAsync([AsParameters] AuditAsk ask, Visit visit, AuditQuery query, AuditStore store, CancellationToken cancel) =>
        ShowAsync(ask, visit, query, store, null, cancel);

    private static async Task<IResult> ShowAsync(AuditAsk ask, Visit visit, AuditQuery query, AuditStore store, Failure? failure, CancellationToken cancel)
    {
        var page = Math.Clamp(ask.Page ?? 1, 1, 100_000);
        var lines = await query.PageAsync(visit.Workspace.Id, ask.Filter(visit.Workspace), (page - 1) * PageSize, PageSize + 1, cancel);
        var model = new AuditPage([.. lines.Take(PageSize)], ask with { Page = page }, lines.Count > PageSize, await store.MonthsAsync(visit.Workspace.Id, cancel), failure);
        return Page.Of<AuditView, AuditPage>(visit, new("Audit log", "Journal d’audit"), model, failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));
    }

    private static async Task<IResult> DownloadAsync([AsParameters] AuditAsk ask, Visit visit, AuditQuery query, CancellationToken cancel) =>
        Table(await query.PageAsync(visit.Workspace.Id, ask.Filter(visit.Workspace), 0, MostExported, cancel), visit.Workspace.Zone, visit.Language).Download("audit.csv");

    private static async Task<IResult> KeepAsync([FromForm] KeepForm form, Visit visit, AuditQuery query, AuditStore store, CancellationToken cancel)
    {
        if (!int.TryParse(form.Months, NumberStyles.None, CultureInfo.InvariantCulture, out var months)) months = 0;
        if (Wrong(months) is { } failure) return await ShowAsync(new(), visit, query, store, failure, cancel);
        await store.KeepAsync(visit.Workspace.Id, months, cancel);
        return Page.Done(visit, "settings/audit", new("Saved: older lines are forgotten.", "Enregistré\u00a0: les lignes plus anciennes sont oubliées."));
    }

    internal static Failure? Wrong(int months) => months is >= FewestMonths and <= MostMonths ? null
        : Failure.Invalid(new Problem("months", new("From 1 to 120 months.", "De 1 à 120 mois.")));

    /// <summary>The log as a table, for the download and the command line.</summary>
    internal static CsvTable Table(IReadOnlyList<AuditLine> lines, DateTimeZone zone, Language language)
    {
        var table = new CsvTable(language, new("When", "Quand"), new("Who", "Qui"), new("Act", "Acte"), new("Code", "Code"), new("On", "Sur"), new("By", "Par"),
            new("From", "Depuis"), new("Before and after", "Avant et après"), new("Number", "Numéro"), new("Hash", "Empreinte"));
        foreach (var line in lines)
            table.Add(line.At.InZone(zone).ToString("uuuu-MM-dd HH:mm:ss o<g>", CultureInfo.InvariantCulture), line.Who, ActWords.Of(line.Act), line.Act, line.Subject, line.Via, line.Address, line.Details, line.Number, line.Hash);
        return table;
    }
}
