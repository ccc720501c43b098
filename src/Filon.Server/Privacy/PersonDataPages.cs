using Filon.Privacy;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Privacy;

/// <summary>Where a person's data comes from, and what that person may ask.</summary>
internal static class PersonDataPages
{
    public static async Task<IResult> PageAsync(long person, Visit visit, PersonDataQuery query, TimeProvider clock, CancellationToken cancel) =>
        await ShowAsync(person, visit, (query, clock), null, cancel);

    public static async Task<IResult> SetBasisAsync(long person, [FromForm] BasisForm form, Visit visit, MarkStore marks, CancellationToken cancel)
    {
        if (PrivacyWords.Parse<LegalBasis>(form.Basis) is not { } basis) return Page.Failure(visit, Refusals.NotFound);
        var written = await marks.SetBasisAsync(visit.Workspace.Id, person, form.Field ?? "", basis, visit.Account.Id, cancel);
        return written == 0 ? Page.Failure(visit, Refusals.NotFound) : Page.Done(visit, $"people/{person}/data", new("The legal basis is noted.", "La base légale est notée."));
    }

    public static async Task<IResult> SetInformedAsync(
        long person, [FromForm] InformedForm form, Visit visit, MarkStore marks, PersonDataQuery query, TimeProvider clock, CancellationToken cancel)
    {
        if (LocalDatePattern.Iso.Parse(form.On ?? "") is not { Success: true, Value: var day } || day.AtStartOfDayInZone(visit.Workspace.Zone).ToInstant() > clock.Now())
            return await ShowAsync(person, visit, (query, clock), Failure.Invalid(new Problem("on", new("A day that has come.", "Un jour déjà venu."))), cancel);
        var written = await marks.SetInformedAsync(visit.Workspace.Id, person, day.AtStartOfDayInZone(visit.Workspace.Zone).ToInstant(), visit.Account.Id, cancel);
        return written == 0 ? Page.Failure(visit, Refusals.NotFound) : Page.Done(visit, $"people/{person}/data", new("Noted: this person has been told.", "Noté : cette personne a été informée."));
    }

    public static async Task<IResult> ObjectAsync(long person, Visit visit, Objecting objecting, CancellationToken cancel) =>
        await objecting.RecordAsync(visit.Workspace.Id, person, cancel) is { } failure ? Page.Failure(visit, failure)
            : Page.Done(visit, $"people/{person}/data", new("The objection is recorded: this person stands in no list any more.", "L’opposition est enregistrée : cette personne n’apparaît plus dans aucune liste."), $"people/{person}/data/withdraw");

    public static async Task<IResult> WithdrawAsync(long person, Visit visit, Objecting objecting, CancellationToken cancel) =>
        await objecting.WithdrawAsync(visit.Workspace.Id, person, cancel) is { } failure ? Page.Failure(visit, failure)
            : Page.Done(visit, $"people/{person}/data", new("The objection is withdrawn.", "L’opposition est retirée."));

    private static async Task<IResult> ShowAsync(long person, Visit visit, (PersonDataQuery Query, TimeProvider Clock) with, Failure? failure, CancellationToken cancel)
    {
        var data = await with.Query.ReadAsync(visit.Workspace, person, cancel);
        if (!data.Succeeded) return Page.Failure(visit, data.Failure);
        return Page.Of<PersonDataView, PersonDataPage>(
            visit, Sentence.Format("Personal data: {0}", "Données personnelles : {0}", data.Value.Name), new(data.Value, with.Clock.Now(), failure),
            failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));
    }
}
