using Filon.Links;
using Filon.Links.Making;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Links;

/// <summary>Many links at once: pasted, looked at line by line, made all or none.</summary>
internal static class BulkPages
{
    public static IResult ShowAsync(Visit visit) => Show(visit, new("", [], null));

    public static async Task<IResult> AddAsync([FromForm] BulkForm form, Visit visit, LinkStore store, LinkDesk desk, CancellationToken cancel)
    {
        var text = form.Text ?? "";
        var lines = LinkSheet.Read(text, await desk.RulesAsync(visit.Workspace, cancel));
        if (!lines.Succeeded) return Show(visit, new(text, [], lines.Failure));
        var page = new BulkPage(text, lines.Value, null);
        if (form.Make != "yes" || !page.IsReady) return Show(visit, page);
        var made = await store.AddAsync(visit.Workspace.Id, [.. lines.Value.Select(line => line.Link.Value)], visit.Account.Id, cancel);
        return made.Succeeded
            ? Page.Done(visit, "links", Sentence.Count(made.Value.Count, new("{0:N0} link is made.", "{0:N0} lien est créé."), new("{0:N0} links are made.", "{0:N0} liens sont créés.")))
            : Show(visit, page with { Failure = made.Failure });
    }

    private static IResult Show(Visit visit, BulkPage page) => Page.Of<BulkView, BulkPage>(
        visit, new("Many links at once", "Plusieurs liens à la fois"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));
}
