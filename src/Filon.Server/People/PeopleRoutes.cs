using Filon.Server.Measure;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.People;

/// <summary>The addresses of the room, each with the least role that may use it.</summary>
internal static class PeopleRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("people", Role.Viewer, PersonsPages.ListAsync);
        pages.Get("people/size", Role.Viewer, PersonsPages.SizeAsync);
        pages.Get("people.csv", Role.Viewer, PersonsPages.DownloadAsync);
        pages.Get("people/segments", Role.Viewer, SegmentPages.ListAsync);
        pages.Post("people/segments", Role.Editor, SegmentPages.AddAsync);
        pages.Post("people/segments/{id:long}/remove", Role.Editor, SegmentPages.RemoveAsync);
        pages.Get("people/{person:long}", Role.Viewer, PersonPages.PersonAsync);
        pages.Post("people/{person:long}/link", Role.Editor, PersonActs.LinkAsync).ThenRecompute();
        pages.Post("people/profiles/{profile:long}/separate", Role.Editor, PersonActs.SeparateAsync).ThenRecompute();
        pages.Post("people/profiles/{profile:long}/rejoin/{person:long}", Role.Editor, PersonActs.RejoinAsync).ThenRecompute();
        pages.Get("people/questions", Role.Viewer, PersonPages.QuestionsAsync);
        pages.Post("people/questions/{edge:long}/accept", Role.Editor, PersonActs.AcceptAsync).ThenRecompute();
        pages.Post("people/questions/{edge:long}/refuse", Role.Editor, PersonActs.RefuseAsync).ThenRecompute();
        pages.Post("people/questions/{edge:long}/withdraw", Role.Editor, PersonActs.WithdrawAsync).ThenRecompute();
        pages.Get("companies", Role.Viewer, CompanyPages.ListAsync);
        pages.Get("companies/{company:long}", Role.Viewer, CompanyPages.CompanyAsync);

        PersonApi.Map(routes);
        CompanyApi.Map(routes);
    }
}
