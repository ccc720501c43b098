using System.Globalization;
using Filon.Imports;
using Filon.Privacy;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Privacy;

/// <summary>Grounds, terms and the register, for programs.</summary>
internal static class PolicyApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Personal data");
        api.Get("privacy/policy", Role.Viewer, ("getPrivacyPolicy", "On what grounds personal data is held, and how long"), FindAsync);
        api.Post("privacy/policy/sources", Role.Manager, ("setSourceRule", "Set on what ground data of one source is held"), SetRuleAsync);
        api.Post("privacy/policy/terms", Role.Owner, ("setRetentionTerms", "Set how long data is kept; the clock stands still until the terms are agreed"), SetTermsAsync);
        api.Post("privacy/policy/agree", Role.Owner, ("agreeToRetention", "Agree to the terms: from the next day on, what has had its time is erased"), AgreeAsync);
        api.Post("privacy/policy/stop", Role.Owner, ("stopRetention", "Take the agreement back: nobody is erased by the clock"), StopAsync);
        api.Get("privacy/register", Role.Viewer, ("getRegister", "The register of processing and the self-assessment"), ReadAsync);
        api.Put("privacy/register", Role.Manager, ("putController", "Say what only people can say of the processing"), SaveAsync);
    }

    private static async Task<Answer<PolicyAnswer>> FindAsync(Visit visit, PolicyStore policies, CancellationToken cancel) =>
        PolicyAnswer.Of(await policies.FindAsync(visit.Workspace.Id, cancel));

    private static async Task<Done> SetRuleAsync(SourceRuleBody body, Visit visit, PolicyStore policies, CancellationToken cancel)
    {
        if (body.Source.Length > 0 && FileFormats.All.All(format => format.Code != body.Source))
            return Failure.Invalid(new Problem("source", new("There is no such format of files.", "Il n’y a pas de tel format de fichier.")));
        await policies.SetRuleAsync(visit.Workspace.Id, body.Source, new(body.Basis, body.Notice), cancel);
        return Done.Well;
    }

    private static async Task<Done> SetTermsAsync(TermsBody body, Visit visit, Retaining retaining, CancellationToken cancel) =>
        await retaining.SetTermsAsync(visit.Workspace.Id, new Dictionary<RetentionCategory, string?>
        {
            [RetentionCategory.Prospect] = body.Prospect.ToString(CultureInfo.InvariantCulture), [RetentionCategory.Customer] = body.Customer.ToString(CultureInfo.InvariantCulture),
            [RetentionCategory.File] = body.File.ToString(CultureInfo.InvariantCulture),
        }, cancel);

    private static async Task<Done> AgreeAsync(Visit visit, Retaining retaining, CancellationToken cancel)
    {
        await retaining.AgreeAsync(visit.Workspace.Id, visit.Account.Id, cancel);
        return Done.Well;
    }

    private static async Task<Done> StopAsync(Visit visit, Retaining retaining, CancellationToken cancel)
    {
        await retaining.StopAsync(visit.Workspace.Id, cancel);
        return Done.Well;
    }

    private static async Task<Answer<RegisterAnswer>> ReadAsync(Visit visit, RegisterDesk desk, CancellationToken cancel) =>
        RegisterAnswer.Of(await desk.ReadAsync(visit, cancel), visit.Language);

    private static async Task<Answer<RegisterAnswer>> SaveAsync(ControllerBody body, Visit visit, PolicyStore policies, RegisterDesk desk, CancellationToken cancel)
    {
        await policies.SetControllerAsync(visit.Workspace.Id, body.Controller, cancel);
        return RegisterAnswer.Of(await desk.ReadAsync(visit, cancel), visit.Language);
    }
}
