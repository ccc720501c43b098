using Filon.Links;
using Filon.Links.Lists;
using Filon.Links.Making;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Links;

/// <summary>The list of links, and one made.</summary>
internal static class LinksPages
{
    public static async Task<IResult> ListAsync([AsParameters] LinksAsk ask, Visit visit, LinkListQuery links, LinkDesk desk, TimeProvider clock, CancellationToken cancel) =>
        Show(visit, await ReadAsync(ask, visit, links, desk, clock, cancel));

    public static async Task<IResult> AddAsync(
        [FromForm] LinkFields form, Visit visit, LinkStore store, LinkListQuery links, LinkDesk desk, TimeProvider clock, CancellationToken cancel)
    {
        var read = form.Read(await desk.RulesAsync(visit.Workspace, cancel));
        var made = read.Succeeded ? await store.AddAsync(visit.Workspace.Id, [read.Value], visit.Account.Id, cancel) : read.Failure;
        if (made.Succeeded)
            return Page.Done(visit, $"links/{made.Value[0].Id}", Sentence.Format(
                "The link is made: {0}", "Le lien est créé\u00a0: {0}", LinkAddress.Shown(desk.AddressOf(made.Value[0].Host, made.Value[0].Code))), $"links/{made.Value[0].Id}/remove");
        var page = await ReadAsync(new(null, null, null, null, null, null), visit, links, desk, clock, cancel);
        return Show(visit, page with { Form = form, Failure = made.Failure.Kind == FailureKind.Conflict ? new(made.Failure.Kind, made.Failure.Sentence, [new("code", made.Failure.Sentence)]) : made.Failure });
    }

    public static async Task<IResult> RemoveAsync(long id, Visit visit, LinkStore store, CancellationToken cancel) =>
        await store.SetRemovedAsync(visit.Workspace.Id, id, true, cancel)
            ? Page.Done(visit, "links", new("The link is removed: it leads nowhere any more, and its code stays taken.", "Le lien est retiré\u00a0: il ne mène plus nulle part, et son code reste pris."), $"links/{id}/restore")
            : Page.Failure(visit, LinkWords.NotFound);

    public static async Task<IResult> RestoreAsync(long id, Visit visit, LinkStore store, CancellationToken cancel) =>
        await store.SetRemovedAsync(visit.Workspace.Id, id, false, cancel)
            ? Page.Done(visit, $"links/{id}", new("The link leads again.", "Le lien mène de nouveau."))
            : Page.Failure(visit, LinkWords.NotFound);

    public static IResult DownloadAsync([AsParameters] LinksAsk ask, Visit visit, LinkListQuery links, LinkDesk desk, TimeProvider clock, CancellationToken cancel) =>
        new CsvDownload("links.csv", LinksCsv.LinesAsync(ask.FilterAt(clock.Now()) with { After = null, Take = 500 }, visit, links, desk, clock, cancel));

    private static async Task<LinksPage> ReadAsync(LinksAsk ask, Visit visit, LinkListQuery links, LinkDesk desk, TimeProvider clock, CancellationToken cancel)
    {
        var filter = ask.FilterAt(clock.Now());
        var choices = await links.ChoicesAsync(visit.Workspace.Id, cancel);
        return new()
        {
            Ask = ask, Filter = filter, Found = await links.ListAsync(visit.Workspace.Id, filter, clock.Today(visit.Workspace), cancel),
            Total = await links.TotalAsync(visit.Workspace.Id, filter, cancel), Rules = await desk.RulesAsync(visit.Workspace, cancel),
            Tags = choices.Tags, Campaigns = choices.Campaigns,
        };
    }

    private static IResult Show(Visit visit, LinksPage page) => Page.Of<LinksView, LinksPage>(
        visit, new("Links", "Liens"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));
}
