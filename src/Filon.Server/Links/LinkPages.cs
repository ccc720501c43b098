using Filon.Links;
using Filon.Links.Making;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Links;

/// <summary>One link: looked at, changed, led elsewhere for some, copied for those who share it.</summary>
internal static class LinkPages
{
    public static async Task<IResult> ShowAsync(long id, string? days, Visit visit, LinkReader reader, LinkDesk desk, CancellationToken cancel) =>
        await reader.ReadAsync(visit.Workspace, id, days, desk, cancel) is { } page ? Show(visit, page) : Page.Failure(visit, LinkWords.NotFound);

    public static async Task<IResult> ChangeAsync(
        long id, [FromForm] LinkFields form, Visit visit, LinkStore store, LinkReader reader, LinkDesk desk, CancellationToken cancel)
    {
        if (await reader.ReadAsync(visit.Workspace, id, null, desk, cancel) is not { } page) return Page.Failure(visit, LinkWords.NotFound);
        var read = (form with { Host = "", Code = "" }).Read(page.Rules);
        if (!read.Succeeded) return Show(visit, page with { Form = form, Failure = read.Failure });
        return await KeepAsync(visit, store, LinkChanges.Of(page.Link, read.Value), (new("The link is changed; its history stays.", "Le lien est modifié\u00a0; son historique reste."), LinkUndo.Of(page.Link, visit.Workspace.Zone)), cancel);
    }

    /// <summary>As it was before: what it was allowed to be then it may be again.</summary>
    public static async Task<IResult> PutBackAsync(long id, [AsParameters] LinkFields former, Visit visit, LinkStore store, LinkDesk desk, CancellationToken cancel)
    {
        if (await store.FindAsync(visit.Workspace.Id, id, cancel) is not { } link) return Page.Failure(visit, LinkWords.NotFound);
        var read = (former with { Host = "", Code = "" }).Read(Lenient(await desk.RulesAsync(visit.Workspace, cancel)));
        return read.Succeeded
            ? await KeepAsync(visit, store, LinkChanges.Of(link, read.Value), (new("The link is as it was.", "Le lien est comme avant."), null), cancel)
            : Page.Failure(visit, read.Failure);
    }

    public static async Task<IResult> RouteAsync(long id, IFormCollection form, Visit visit, LinkStore store, LinkReader reader, LinkDesk desk, CancellationToken cancel)
    {
        if (await reader.ReadAsync(visit.Workspace, id, null, desk, cancel) is not { } page) return Page.Failure(visit, LinkWords.NotFound);
        var lines = LinesOf(name => form.TryGetValue(name, out var said) ? said.ToString() : null);
        var routes = RouteFields.Read(lines, page.Rules);
        var end = new LinkFields { Destination = page.Link.Destination, SplitUntil = form["splituntil"] }.Read(Lenient(page.Rules));
        if (!routes.Succeeded || !end.Succeeded) return Show(visit, page with { Routes = lines, Failure = routes.Failure ?? end.Failure });
        return await KeepAsync(visit, store, page.Link with { Routes = routes.Value, SplitUntil = end.Value.SplitUntil },
            (new("The routes are saved.", "Les aiguillages sont enregistrés."), LinkUndo.OfRoutes(page.Link, visit.Workspace.Zone)), cancel);
    }

    public static async Task<IResult> PutRoutesBackAsync(long id, HttpRequest request, Visit visit, LinkStore store, LinkDesk desk, CancellationToken cancel)
    {
        if (await store.FindAsync(visit.Workspace.Id, id, cancel) is not { } link) return Page.Failure(visit, LinkWords.NotFound);
        var rules = Lenient(await desk.RulesAsync(visit.Workspace, cancel));
        var routes = RouteFields.Read(LinesOf(name => request.Query.TryGetValue(name, out var said) ? said.ToString() : null), rules);
        var end = new LinkFields { Destination = link.Destination, SplitUntil = request.Query["splituntil"] }.Read(rules);
        return routes.Succeeded && end.Succeeded
            ? await KeepAsync(visit, store, link with { Routes = routes.Value, SplitUntil = end.Value.SplitUntil }, (new("The routes are as they were.", "Les aiguillages sont comme avant."), null), cancel)
            : Page.Failure(visit, (routes.Failure ?? end.Failure)!);
    }

    public static async Task<IResult> CopyAsync(
        long id, [FromForm] CopiesForm form, Visit visit, LinkCopying copying, LinkReader reader, LinkDesk desk, CancellationToken cancel)
    {
        var made = await copying.MakeAsync(visit.Workspace.Id, id, form.Sharers, form.Person, visit.Account.Id, cancel);
        if (made.Succeeded) return Page.Done(visit, made.Value.Count == 1 ? $"links/{made.Value[0].Id}" : $"links/{id}#tree", Sentence.Count(made.Value.Count,
            new("{0:N0} link is made.", "{0:N0} lien est créé."), new("{0:N0} links are made.", "{0:N0} liens sont créés.")));
        return await reader.ReadAsync(visit.Workspace, id, null, desk, cancel) is { } page ? Show(visit, page with { Failure = made.Failure }) : Page.Failure(visit, LinkWords.NotFound);
    }

    private static async Task<IResult> KeepAsync(Visit visit, LinkStore store, Link link, (Sentence Said, string? Undo) done, CancellationToken cancel)
    {
        var kept = await store.ChangeAsync(visit.Workspace.Id, link, cancel);
        return kept.Succeeded ? Page.Done(visit, $"links/{link.Id}", done.Said, done.Undo) : Page.Failure(visit, kept.Failure);
    }

    private static LinkRules Lenient(LinkRules rules) => rules with { Settings = Filon.Links.Settings.LinkSettings.Usual, Blocked = new HashSet<string>() };

    private static List<RouteFields> LinesOf(Func<string, string?> said)
    {
        var lines = new List<RouteFields>();
        for (var at = 1; at <= LinkRoute.Most + 1 && said($"destination-{at}") is { } destination; at++)
            lines.Add(new(said($"device-{at}"), said($"language-{at}"), said($"country-{at}"), said($"weight-{at}"), destination));
        return lines;
    }

    private static IResult Show(Visit visit, LinkPage page) => Page.Of<LinkView, LinkPage>(
        visit, Sentence.Same(page.Link.Title ?? LinkAddress.Shown(page.Address)), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));
}
