using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Privacy;

/// <summary>The addresses of the room, each with the least role that may use it.</summary>
internal static class PrivacyRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("privacy", Role.Viewer, ErasurePages.ListAsync);
        pages.Get("privacy/policy", Role.Viewer, PolicyPages.PageAsync);
        pages.Post("privacy/policy/sources", Role.Manager, PolicyPages.SetRuleAsync);
        pages.Post("privacy/policy/terms", Role.Owner, PolicyPages.SetTermsAsync);
        pages.Post("privacy/policy/agree", Role.Owner, PolicyPages.AgreeAsync);
        pages.Post("privacy/policy/stop", Role.Owner, PolicyPages.StopAsync);
        pages.Get("privacy/register", Role.Viewer, RegisterPages.PageAsync);
        pages.Post("privacy/register", Role.Manager, RegisterPages.SaveAsync);
        pages.Get("privacy/register.html", Role.Viewer, RegisterPages.HtmlAsync);
        pages.Get("privacy/register.md", Role.Viewer, RegisterPages.MarkdownAsync);
        pages.Get("privacy/register.csv", Role.Viewer, RegisterPages.CsvAsync);
        pages.Get("people/{person:long}/data", Role.Viewer, PersonDataPages.PageAsync);
        pages.Post("people/{person:long}/data/basis", Role.Manager, PersonDataPages.SetBasisAsync);
        pages.Post("people/{person:long}/data/informed", Role.Manager, PersonDataPages.SetInformedAsync);
        pages.Post("people/{person:long}/data/object", Role.Manager, PersonDataPages.ObjectAsync);
        pages.Post("people/{person:long}/data/withdraw", Role.Manager, PersonDataPages.WithdrawAsync);
        pages.Get("privacy/erasures/{id:long}", Role.Viewer, ErasurePages.ReceiptAsync);
        pages.Get("people/{person:long}/personal-data.zip", Role.Manager, ErasurePages.ExportAsync);
        pages.Get("people/{person:long}/erase", Role.Manager, ErasurePages.PreviewAsync);
        pages.Post("people/{person:long}/erase", Role.Manager, ErasurePages.EraseAsync);
        PrivacyApi.Map(routes);
        PersonDataApi.Map(routes);
        PolicyApi.Map(routes);
    }
}
