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
        return await KeepAsync(visit, store, LinkChanges.Of(page.Link, read.Value), new("The link is changed; its history stays.", "Le lien est modifié\u00a0; son historique reste."), cancel);
    }

    public static async Task<IResult> RouteAsync(long id, IFormCollection form, Visit visit, LinkStore store, LinkReader reader, LinkDesk desk, CancellationToken cancel)
    {
        if (await reader.ReadAsync(visit.Workspace, id, null, desk, cancel) is not { } page) return Page.Failure(visit, LinkWords.NotFound);
        var lines = LinesOf(form);
        var routes = RouteFields.Read(lines, page.Rules);
        var end = new LinkFields { Destination = page.Link.Destination, SplitUntil = form["splituntil"] }.Read(page.Rules with { Settings = Filon.Links.Settings.LinkSettings.Usual, Blocked = new HashSet<string>() });
        if (!routes.Succeeded || !end.Succeeded) return Show(visit, page with { Routes = lines, Failure = routes.Failure ?? end.Failure });
        return await KeepAsync(visit, store, page.Link with { Routes = routes.Value, SplitUntil = end.Value.SplitUntil }, new("The routes are saved.", "Les aiguillages sont enregistrés."), cancel);
    }

    public static async Task<IResult> CopyAsync(
        long id, [FromForm] CopiesForm form, Visit visit, LinkCopying copying, LinkReader reader, LinkDesk desk, CancellationToken cancel)
    {
        var made = await copying.MakeAsync(visit.Workspace.Id, id, form.Sharers, form.Person, visit.Account.Id, cancel);
        if (made.Succeeded) return Page.Done(visit, made.Value.Count == 1 ? $"links/{made.Value[0].Id}" : $"links/{id}#tree", Sentence.Count(made.Value.Count,
            new("{0:N0} link is made.", "{0:N0} lien est créé."), new("{0:N0} links are made.", "{0:N0} liens sont créés.")));
        return await reader.ReadAsync(visit.Workspace, id, null, desk, cancel) is { } page ? Show(visit, page with { Failure = made.Failure }) : Page.Failure(visit, LinkWords.NotFound);
    }

    private static async Task<IResult> KeepAsync(Visit visit, LinkStore store, Link link, Sentence done, CancellationToken cancel)
    {
        var kept = await store.ChangeAsync(visit.Workspace.Id, link, cancel);
        return kept.Succeeded ? Page.Done(visit, $"links/{link.Id}", done) : Page.Failure(visit, kept.Failure);
    }

    private static List<RouteFields> LinesOf(IFormCollection form)
    {
        var lines = new List<RouteFields>();
        for (var at = 1; at <= LinkRoute.Most + 1 && form.ContainsKey($"destination-{at}"); at++)
            lines.Add(new(form[$"device-{at}"], form[$"language-{at}"], form[$"country-{at}"], form[$"weight-{at}"], form[$"destination-{at}"]));
        return lines;
    }

    private static IResult Show(Visit visit, LinkPage page) => Page.Of<LinkView, LinkPage>(
        visit, Sentence.Same(page.Link.Title ?? LinkAddress.Shown(page.Address)), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));
}
