using Filon.Events;
using Filon.Privacy;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Events;

/// <summary>
/// The page behind a QR code, open to anybody: a visitor writes name and e-mail. Whatever was known of them, and whoever else came, the answer is the same.
/// </summary>
internal static class CheckInPages
{
    private static readonly Sentence Title = new("Check in", "Émarger");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/check-in/{place}/{code}", Access.Anyone, ShowAsync);
        routes.Map("POST", "/check-in/{place}/{code}", Access.Anyone, EnterAsync);
    }

    /// <summary>Where a door's code leads.</summary>
    public static string PathOf(string slug, string code) => $"/check-in/{Uri.EscapeDataString(slug)}/{code}";

    private static async Task<IResult> ShowAsync(string place, string code, Visitor visitor, CheckIn checkIn, PolicyStore policies, CancellationToken cancel)
    {
        var door = await checkIn.FindAsync(place, code, cancel);
        return door.Succeeded ? Show(visitor, await PageAsync(door.Value, new(), policies, cancel)) : Page.Failure(null, door.Failure);
    }

    private static async Task<IResult> EnterAsync(
        string place, string code, [FromForm] CheckInFields form, HttpContext context, CheckIn checkIn, PolicyStore policies, CheckInPace pace)
    {
        var (visitor, cancel) = (Visitor.Of(context), context.RequestAborted);
        if (await pace.TryAsync(Caller.AddressOf(context)) is { } wait) return Page.Failure(null, wait);
        var door = await checkIn.FindAsync(place, code, cancel);
        if (!door.Succeeded) return Page.Failure(null, door.Failure);
        var page = await PageAsync(door.Value, form, policies, cancel);
        var read = form.Read(visitor.Language);
        var failure = read.Succeeded ? await checkIn.EnterAsync(door.Value, read.Value, cancel) : read.Failure;
        return failure is null
            ? Page.Outside<CheckedInView, CheckInPage>(visitor, Title, page)
            : Show(visitor, page with { Failure = failure });
    }

    private static async Task<CheckInPage> PageAsync(OpenDoor door, CheckInFields form, PolicyStore policies, CancellationToken cancel) =>
        new(door, form, await policies.FindAsync(door.Workspace.Id, cancel));

    private static IResult Show(Visitor visitor, CheckInPage page) => Page.Outside<CheckInView, CheckInPage>(visitor, Title, page, page.Failure);
}
