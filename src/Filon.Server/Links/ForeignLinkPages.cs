using Filon.Links.Elsewhere;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Links;

/// <summary>Anybody's short link: where it leads, and who else shares that. On pages and for programs.</summary>
internal static class ForeignLinkPages
{
    private const string Here = "links/elsewhere";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get(Here, Role.Viewer, ListAsync);
        pages.Post(Here, Role.Editor, LookAsync);
        pages.Get($"{Here}/{{id:long}}", Role.Viewer, ShowAsync);
        pages.Post($"{Here}/{{id:long}}/remove", Role.Editor, RemoveAsync);
        var api = routes.MapWorkspaceApi("Links");
        api.Get("links/elsewhere/{id:long}", Role.Viewer, ("getForeignLink", "Somebody’s short link that was looked up, and who else shares what it leads to"), FindAsync);
        api.Post("links/elsewhere", Role.Editor, ("lookLinkUp", "Look up where anybody’s short link leads, politely, and who else shares that"), AskAsync);
        api.Delete("links/elsewhere/{id:long}", Role.Editor, ("removeForeignLink", "Forget a link that was looked up"), ForgetAsync);
    }

    private static async Task<IResult> ListAsync(Visit visit, ForeignLinkStore links, CancellationToken cancel) =>
        Show(visit, new(null, await links.ListAsync(visit.Workspace.Id, cancel), null));

    private static async Task<IResult> LookAsync(HttpRequest request, Visit visit, LookElsewhere look, ForeignLinkStore links, LinkDesk desk, CancellationToken cancel)
    {
        var typed = (await FormOrAddress.ReadAsync(request.HttpContext))("address") ?? "";
        var looked = await look.LookAsync(visit.Workspace.Id, typed, await desk.RulesAsync(visit.Workspace, cancel), visit.Account.Id, cancel);
        return looked.Succeeded
            ? Page.Done(visit, $"{Here}/{looked.Value.Id}", ForeignLinkWords.Of(looked.Value.Outcome))
            : Show(visit, new(typed, await links.ListAsync(visit.Workspace.Id, cancel), looked.Failure));
    }

    private static async Task<IResult> ShowAsync(long id, Visit visit, ForeignLinkReader reader, CancellationToken cancel) =>
        await reader.ReadAsync(visit.Workspace.Id, id, cancel) is { } page
            ? Page.Of<ForeignLinkView, ForeignLinkPage>(visit, Sentence.Same(LinkAddress.Shown(page.Link.Address)), page) : Page.Failure(visit, LinkWords.NotFound);

    private static async Task<IResult> RemoveAsync(long id, Visit visit, ForeignLinkStore links, CancellationToken cancel)
    {
        var gone = await links.FindAsync(visit.Workspace.Id, id, cancel);
        if (gone is null || !await links.RemoveAsync(visit.Workspace.Id, id, cancel)) return Page.Failure(visit, LinkWords.NotFound);
        return Page.Done(visit, Here, new("The link is out of the list.", "Le lien n’est plus dans la liste."), gone.Address.Length > 1000 ? null : $"{Here}?address={Uri.EscapeDataString(gone.Address)}");
    }

    private static async Task<Answer<ForeignLinkAnswer>> FindAsync(long id, Visit visit, ForeignLinkReader reader, CancellationToken cancel) =>
        await reader.ReadAsync(visit.Workspace.Id, id, cancel) is { } page ? ForeignLinkAnswer.Of(page) : LinkWords.NotFound;

    private static async Task<Answer<ForeignLinkAnswer>> AskAsync(AddressBody body, Visit visit, LookElsewhere look, ForeignLinkReader reader, LinkDesk desk, CancellationToken cancel)
    {
        var looked = await look.LookAsync(visit.Workspace.Id, body.Address, await desk.RulesAsync(visit.Workspace, cancel), visit.Account.Id, cancel);
        return looked.Succeeded ? ForeignLinkAnswer.Of(await reader.ReadAsync(visit.Workspace.Id, looked.Value, cancel)) : looked.Failure;
    }

    private static async Task<Done> ForgetAsync(long id, Visit visit, ForeignLinkStore links, CancellationToken cancel) =>
        await links.RemoveAsync(visit.Workspace.Id, id, cancel) ? (Failure?)null : LinkWords.NotFound;

    private static IResult Show(Visit visit, ForeignLinksPage page) => Page.Of<ForeignLinksView, ForeignLinksPage>(
        visit, new("Anybody’s short link", "Un lien court de n’importe qui"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));
}
