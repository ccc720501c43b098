using Filon.People;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.People;

/// <summary>What a member says about who is one person; every word can be taken back.</summary>
internal static class PersonActs
{
    public static async Task<IResult> AcceptAsync(long edge, Visit visit, PersonStore store, CancellationToken cancel) =>
        await store.AnswerAsync(visit.Workspace.Id, edge, true, visit.Account.Id, cancel) is { } failure ? Page.Failure(visit, failure)
            : Page.Done(visit, "people/questions", new("They are one person now.", "C’est désormais une seule personne."), $"people/questions/{edge}/withdraw");

    public static async Task<IResult> RefuseAsync(long edge, Visit visit, PersonStore store, CancellationToken cancel) =>
        await store.AnswerAsync(visit.Workspace.Id, edge, false, visit.Account.Id, cancel) is { } failure ? Page.Failure(visit, failure)
            : Page.Done(visit, "people/questions", new("They stay two persons, and will not be asked about again.", "Ce sont deux personnes\u00a0; la question ne sera plus posée."), $"people/questions/{edge}/withdraw");

    public static async Task<IResult> WithdrawAsync(long edge, Visit visit, PersonStore store, CancellationToken cancel) =>
        await store.WithdrawAsync(visit.Workspace.Id, edge, cancel) is { } failure ? Page.Failure(visit, failure)
            : Page.Done(visit, "people/questions", new("Taken back.", "C’est annulé."));

    public static async Task<IResult> LinkAsync(long person, [FromForm] LinkForm form, Visit visit, PersonStore store, CancellationToken cancel)
    {
        if (form.Other is null || OtherOf(form.Other) is not { } other)
            return Page.Failure(visit, Failure.Invalid(new Problem("other", new("Give the address of the other person’s page.", "Donnez l’adresse de la page de l’autre personne."))));
        var linked = await store.LinkAsync(visit.Workspace.Id, person, other, visit.Account.Id, cancel);
        return linked.Succeeded
            ? Page.Done(visit, $"people/{Math.Min(person, other)}", new("They are one person now.", "C’est désormais une seule personne."), $"people/questions/{linked.Value}/withdraw")
            : Page.Failure(visit, linked.Failure);
    }

    public static async Task<IResult> SeparateAsync(long profile, [FromForm] SeparateForm form, Visit visit, PersonStore store, CancellationToken cancel) =>
        await store.SeparateAsync(visit.Workspace.Id, profile, visit.Account.Id, cancel) is { } failure ? Page.Failure(visit, failure)
            : Page.Done(visit, $"people/{form.Person}", new("This profile is a person of its own now.", "Ce profil est désormais une personne à part."), $"people/profiles/{profile}/rejoin/{form.Anchor}");

    public static async Task<IResult> RejoinAsync(long profile, long person, Visit visit, PersonStore store, CancellationToken cancel) =>
        await store.RejoinAsync(visit.Workspace.Id, profile, person, cancel) is { } failure ? Page.Failure(visit, failure)
            : Page.Done(visit, $"people/{person}", new("The evidence decides again.", "Les indices décident de nouveau."));

    // the number of a person, or the address of its page copied from the browser
    private static long? OtherOf(string said)
    {
        var last = said.Trim().Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        return long.TryParse(last, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}
