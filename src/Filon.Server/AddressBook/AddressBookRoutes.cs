using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.AddressBook;

/// <summary>The addresses of the room, each with the least role that may use it.</summary>
internal static class AddressBookRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("address-book", Role.Viewer, BookPages.ShowAsync);
        pages.Get("address-book.csv", Role.Viewer, BookPages.DownloadAsync);
        pages.Get("address-book/lines", Role.Viewer, BookPages.LinesAsync);
        pages.Get("address-book/lines.csv", Role.Viewer, BookPages.DownloadLinesAsync);
        pages.Get("address-book/introductions", Role.Viewer, IntroductionPages.ListAsync);
        pages.Post("address-book/introductions", Role.Editor, IntroductionPages.SaveAsync);
        pages.Post("address-book/introductions/put", Role.Editor, IntroductionPages.PutBackAsync);
        pages.Post("address-book/introductions/{id:long}/remove", Role.Editor, IntroductionPages.RemoveAsync);

        AddressBookApi.Map(routes);
    }
}
