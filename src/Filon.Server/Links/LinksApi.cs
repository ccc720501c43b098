using Filon.Links;
using Filon.Links.Lists;
using Filon.Links.Making;
using Filon.Server.Api;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Links;

/// <summary>Short links, for programs.</summary>
internal static class LinksApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Links");
        api.Get("links", Role.Viewer, ("listLinks", "Short links with their totals, the newest first unless sorted otherwise"), ListAsync);
        api.Post("links", Role.Editor, ("addLink", "Make a short link"), AddAsync);
        api.Post("links/bulk", Role.Editor, ("addLinks", "Make many short links, all or none"), AddManyAsync);
        api.Get("links/{id:long}", Role.Viewer, ("getLink", "A short link, with its routes"), FindAsync);
        api.Put("links/{id:long}", Role.Editor, ("putLink", "Change a link: all but its address; its history stays"), PutAsync);
        api.Delete("links/{id:long}", Role.Editor, ("removeLink", "Remove a link: it leads nowhere, and its code stays taken"), RemoveAsync);
        api.Post("links/{id:long}/restore", Role.Editor, ("restoreLink", "Have a removed link lead again"), RestoreAsync);
        api.Post("links/{id:long}/copies", Role.Editor, ("copyLink", "Make links from a link, for those who share it or for one person"), CopyAsync);
    }

    private static async Task<Answer<ListAnswer<LinkLineAnswer>>> ListAsync(
        [AsParameters] LinksFilter filter, Paging paging, Visit visit, LinkListQuery links, LinkDesk desk, TimeProvider clock, CancellationToken cancel)
    {
        var slice = paging.Read<(long Key, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        var asked = filter.Ask.FilterAt(clock.Now()) with { After = slice.Value.After, Take = slice.Value.Limit };
        var found = await links.ListAsync(visit.Workspace.Id, asked, clock.Today(visit.Workspace), cancel);
        return slice.Value.Answer(found, line => (line.SortKey, line.Id), line => LinkLineAnswer.Of(line, desk, asked.Now));
    }

    private static async Task<Answer<LinkAnswer>> FindAsync(long id, Visit visit, LinkStore links, LinkDesk desk, CancellationToken cancel) =>
        await links.FindAsync(visit.Workspace.Id, id, cancel) is { } link ? LinkAnswer.Of(link, desk) : LinkWords.NotFound;

    private static async Task<Added<LinkAnswer>> AddAsync(LinkBody body, Visit visit, LinkStore links, LinkDesk desk, CancellationToken cancel)
    {
        var read = body.Read(await desk.RulesAsync(visit.Workspace, cancel));
        if (!read.Succeeded) return read.Failure;
        var made = await links.AddAsync(visit.Workspace.Id, [read.Value], visit.Account.Id, cancel);
        return made.Succeeded ? LinkAnswer.Of(made.Value[0], desk) : made.Failure;
    }

    private static async Task<Added<ListAnswer<LinkAnswer>>> AddManyAsync(LinksBody body, Visit visit, LinkStore links, LinkDesk desk, CancellationToken cancel)
    {
        var wanted = body.Links ?? [];
        if (wanted.Count is 0 or > LinkSheet.Most) return Failure.Invalid(new Problem("links", Sentence.Format("From 1 to {0:N0} links.", "De 1 à {0:N0} liens.", LinkSheet.Most)));
        var rules = await desk.RulesAsync(visit.Workspace, cancel);
        var read = wanted.Select(link => link.Read(rules)).ToList();
        var problems = read.SelectMany((link, at) => link.Failure is not { } failure ? [] : failure.Problems.Select(problem => new Problem($"links[{at}].{problem.Field}", problem.Sentence))).ToList();
        if (problems.Count > 0) return Failure.Invalid(problems);
        if (body.Preview) return new ListAnswer<LinkAnswer>([.. read.Select(link => LinkAnswer.Of(link.Value, desk))], null);
        var made = await links.AddAsync(visit.Workspace.Id, [.. read.Select(link => link.Value)], visit.Account.Id, cancel);
        return made.Succeeded ? new ListAnswer<LinkAnswer>([.. made.Value.Select(link => LinkAnswer.Of(link, desk))], null) : made.Failure;
    }

    private static async Task<Answer<LinkAnswer>> PutAsync(long id, LinkBody body, Visit visit, LinkStore links, LinkDesk desk, CancellationToken cancel)
    {
        if (await links.FindAsync(visit.Workspace.Id, id, cancel) is not { } link) return LinkWords.NotFound;
        var read = (body with { Host = null, Code = null }).Read(await desk.RulesAsync(visit.Workspace, cancel));
        if (!read.Succeeded) return read.Failure;
        var changed = LinkChanges.Of(link, read.Value) with { Routes = read.Value.Routes, SplitUntil = read.Value.SplitUntil };
        var kept = await links.ChangeAsync(visit.Workspace.Id, changed, cancel);
        return kept.Succeeded ? LinkAnswer.Of(kept.Value, desk) : kept.Failure;
    }

    private static async Task<Done> RemoveAsync(long id, Visit visit, LinkStore links, CancellationToken cancel) =>
        await links.SetRemovedAsync(visit.Workspace.Id, id, true, cancel) ? (Failure?)null : LinkWords.NotFound;

    private static async Task<Done> RestoreAsync(long id, Visit visit, LinkStore links, CancellationToken cancel) =>
        await links.SetRemovedAsync(visit.Workspace.Id, id, false, cancel) ? (Failure?)null : LinkWords.NotFound;

    private static async Task<Added<ListAnswer<LinkAnswer>>> CopyAsync(long id, CopiesBody body, Visit visit, LinkCopying copying, LinkDesk desk, CancellationToken cancel)
    {
        var made = await copying.MakeAsync(visit.Workspace.Id, id, string.Join('\n', body.Sharers ?? []), body.Person, visit.Account.Id, cancel);
        return made.Succeeded ? new ListAnswer<LinkAnswer>([.. made.Value.Select(link => LinkAnswer.Of(link, desk))], null) : made.Failure;
    }
}
