using Filon.Imports;
using Filon.Privacy;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Privacy;

/// <summary>The policy of a workspace: seen, changed, agreed.</summary>
internal static class PolicyPages
{
    public static Task<IResult> PageAsync(Visit visit, PolicyStore policies, Retaining retaining, CancellationToken cancel) => ShowAsync(visit, policies, retaining, null, cancel);

    public static async Task<IResult> SetRuleAsync([FromForm] BasisForm form, Visit visit, PolicyStore policies, CancellationToken cancel)
    {
        var source = form.Source ?? "";
        if (PrivacyWords.Parse<LegalBasis>(form.Basis) is not { } basis || PrivacyWords.Parse<NoticeRule>(form.Notice) is not { } notice
            || source.Length > 0 && FileFormats.All.All(format => format.Code != source)) return Page.Failure(visit, Refusals.NotFound);
        await policies.SetRuleAsync(visit.Workspace.Id, source, new(basis, notice), cancel);
        return Page.Done(visit, "privacy/policy", new("The rule is saved.", "La règle est enregistrée."));
    }

    public static async Task<IResult> SetTermsAsync([FromForm] TermsForm form, Visit visit, PolicyStore policies, Retaining retaining, CancellationToken cancel)
    {
        var failure = await retaining.SetTermsAsync(visit.Workspace.Id, new Dictionary<RetentionCategory, string?>
        {
            [RetentionCategory.Prospect] = form.Prospect, [RetentionCategory.Customer] = form.Customer, [RetentionCategory.File] = form.File,
        }, cancel);
        return failure is not null ? await ShowAsync(visit, policies, retaining, failure, cancel)
            : Page.Done(visit, "privacy/policy", new("The terms are saved. They erase nobody until they are agreed.", "Les durées sont enregistrées. Elles n’effacent personne avant d’être approuvées."));
    }

    public static async Task<IResult> AgreeAsync(Visit visit, Retaining retaining, CancellationToken cancel)
    {
        await retaining.AgreeAsync(visit.Workspace.Id, visit.Account.Id, cancel);
        return Page.Done(visit, "privacy/policy", new("Agreed. The first erasures happen in a day.", "Approuvé. Les premiers effacements auront lieu dans un jour."), "privacy/policy/stop");
    }

    public static async Task<IResult> StopAsync(Visit visit, Retaining retaining, CancellationToken cancel)
    {
        await retaining.StopAsync(visit.Workspace.Id, cancel);
        return Page.Done(visit, "privacy/policy", new("The clock stands still: nobody is erased by it.", "L’horloge est arrêtée : elle n’efface plus personne."));
    }

    private static async Task<IResult> ShowAsync(Visit visit, PolicyStore policies, Retaining retaining, Failure? failure, CancellationToken cancel)
    {
        var policy = await policies.FindAsync(visit.Workspace.Id, cancel);
        return Page.Of<PolicyView, PolicyPage>(
            visit, new("Grounds and retention", "Bases légales et conservation"), new(policy, await retaining.ComingAsync(visit.Workspace.Id, policy, cancel), failure),
            failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));
    }
}
