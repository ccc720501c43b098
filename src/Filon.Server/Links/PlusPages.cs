using Filon.Links.Redirects;
using Filon.Server.Shell;

namespace Filon.Server.Links;

/// <summary>The statistics of a link at its own address with a plus: open to anybody where the link is public, to members where it is not.</summary>
internal static class PlusPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/l/{code}+", Access.Anyone, ShowAsync);
        routes.Map("GET", "/l/{code}+.csv", Access.Anyone, DownloadAsync);
        routes.Map("GET", "/l/{code}+/events", Access.Anyone, EventsAsync);
    }

    private static async Task<IResult> ShowAsync(string code, string? days, HttpContext context, PlusReader reader, LinkBook book, LinkDesk desk, TimeProvider clock)
    {
        if (await reader.FindAsync(context, code, book.Hosts) is not { } target) return Page.Failure(null, NotHere);
        var page = await reader.ReadAsync(target, days, desk.AddressOf(target.Link.Host, target.Link.Code), clock.Now(), context.RequestAborted);
        return Page.Outside<PlusView, PlusPage>(Visitor.Of(context), Sentence.Same(LinkAddress.Shown(page.ShortAddress)), page);
    }

    private static async Task<IResult> DownloadAsync(string code, string? days, HttpContext context, PlusReader reader, LinkBook book, TimeProvider clock)
    {
        if (await reader.FindAsync(context, code, book.Hosts) is not { } target) return Page.Failure(null, NotHere);
        var page = await reader.ReadAsync(target, days, "", clock.Now(), context.RequestAborted);
        return FiguresCsv.Of(page.Figures, Visitor.Of(context).Language).Download($"{target.Link.Code}.csv");
    }

    private static async Task EventsAsync(string code, HttpContext context, PlusReader reader, LinkBook book, LiveHits live)
    {
        if (await reader.FindAsync(context, code, book.Hosts) is { } target) await live.SendAsync(context, (target.Workspace, target.Link.Id), null);
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static Failure NotHere { get; } = new(FailureKind.NotFound, "There are no public statistics at this address.", "Il n’y a pas de statistiques publiques à cette adresse.");
}
