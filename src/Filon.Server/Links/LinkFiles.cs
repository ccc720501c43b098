using System.Text;
using Filon.Links;
using Filon.Server.Shell;

namespace Filon.Server.Links;

/// <summary>What can be taken away of a link: its QR code, a sheet of them to print, its figures.</summary>
internal static class LinkFiles
{
    public static async Task<IResult> SvgAsync(long id, string? s, Visit visit, LinkStore links, LinkDesk desk, CancellationToken cancel) =>
        await AddressAsync(id, s, visit, links, desk, cancel) is { } found
            ? Results.File(Encoding.UTF8.GetBytes(QrCode.Svg(found.Address)), "image/svg+xml", $"{found.Code}.svg") : Page.Failure(visit, LinkWords.NotFound);

    public static async Task<IResult> PngAsync(long id, string? s, Visit visit, LinkStore links, LinkDesk desk, CancellationToken cancel) =>
        await AddressAsync(id, s, visit, links, desk, cancel) is { } found
            ? Results.File(QrCode.Png(found.Address), "image/png", $"{found.Code}.png") : Page.Failure(visit, LinkWords.NotFound);

    public static async Task<IResult> FiguresAsync(long id, string? days, Visit visit, LinkStore links, LinkReader reader, CancellationToken cancel) =>
        await links.FindAsync(visit.Workspace.Id, id, cancel) is { } link
            ? FiguresCsv.Of(await reader.FiguresAsync(visit.Workspace, link, LinkPeriod.Read(days), cancel), visit.Language).Download($"{link.Code}.csv") : Page.Failure(visit, LinkWords.NotFound);

    public static async Task<IResult> SheetAsync(long id, string? stands, Visit visit, LinkStore links, LinkDesk desk, CancellationToken cancel) =>
        await links.FindAsync(visit.Workspace.Id, id, cancel) is { } link
            ? Page.Of<SheetView, SheetPage>(visit, new("Sheet for stands", "Planche pour stands"), SheetPage.Of(link, desk.AddressOf(link.Host, link.Code), stands)) : Page.Failure(visit, LinkWords.NotFound);

    private static async Task<(string Code, string Address)?> AddressAsync(long id, string? label, Visit visit, LinkStore links, LinkDesk desk, CancellationToken cancel) =>
        await links.FindAsync(visit.Workspace.Id, id, cancel) is { } link ? (link.Code, SheetPage.Scanned(desk.AddressOf(link.Host, link.Code), label)) : null;
}
