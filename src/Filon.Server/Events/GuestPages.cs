using System.Globalization;
using Filon.Events;
using Filon.People;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>Who is invited to an event and who came; every act can be taken back.</summary>
internal static class GuestPages
{
    public static async Task<IResult> InviteAsync(
        long id, [FromForm] InviteForm form, Visit visit, Inviting inviting, EventReader reader, PersonSegmentStore segments, CancellationToken cancel)
    {
        var done = await form.PutAsync(visit.Workspace, id, inviting, segments, cancel);
        if (!done.Succeeded)
            return await reader.ReadAsync(visit.Workspace, id, cancel) is { } page ? EventPages.Show(visit, page with { People = form.People, Failed = "people", Failure = done.Failure }) : Page.Failure(visit, done.Failure);
        var said = form.HaveCome
            ? Sentence.Count(done.Value.Count, new("{0:N0} person came.", "{0:N0} personne est venue."), new("{0:N0} persons came.", "{0:N0} personnes sont venues."))
            : Sentence.Count(done.Value.Count, new("{0:N0} person is invited.", "{0:N0} personne est invitée."), new("{0:N0} persons are invited.", "{0:N0} personnes sont invitées."));
        var guests = done.Value.Guests == 0 ? new Sentence("", "") : Sentence.Count(done.Value.Guests,
            new(" {0:N0} was on the list already.", " {0:N0} était déjà sur la liste."), new(" {0:N0} were on the list already.", " {0:N0} étaient déjà sur la liste."));
        var left = done.Value.KeptOut == 0 ? new Sentence("", "") : Sentence.Count(done.Value.KeptOut,
            new(" {0:N0} objects or was erased, and is left out.", " {0:N0} s’oppose ou a été effacée, et reste de côté."), new(" {0:N0} object or were erased, and are left out.", " {0:N0} s’opposent ou ont été effacées, et restent de côté."));
        var undo = form.HaveCome || done.Value.Count == 0 ? null : $"events/{id}/guests/uninvite?at={done.Value.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}";
        return Page.Done(visit, $"events/{id}#guests", new(said.En + guests.En + left.En, said.Fr + guests.Fr + left.Fr), undo);
    }

    public static async Task<IResult> UninviteAsync(long id, long? at, long? profile, Visit visit, Inviting inviting, CancellationToken cancel)
    {
        if (at is null == profile is null) return Page.Failure(visit, EventWords.NoGuest);
        var gone = await inviting.UninviteAsync(visit.Workspace.Id, id, Moment(at), profile, cancel);
        return gone == 0 ? Page.Failure(visit, EventWords.NoGuest)
            : Page.Done(visit, $"events/{id}#guests", Sentence.Count(gone, new("{0:N0} invitation is taken back.", "{0:N0} invitation est retirée."), new("{0:N0} invitations are taken back.", "{0:N0} invitations sont retirées.")));
    }

    public static async Task<IResult> AttendAsync(long id, long profile, long? at, long? session, Visit visit, Attending attending, CancellationToken cancel)
    {
        var done = await attending.ComeAsync(visit.Workspace, id, profile, new(Guest.ByHand, session, Moment(at)), cancel);
        return done.Succeeded
            ? Page.Done(visit, $"events/{id}?door=1", new("Noted: they came. It is a touch of theirs.", "C’est noté\u00a0: présence. C’est un point de contact."), $"events/{id}/guests/{profile}/absent")
            : Page.Failure(visit, done.Failure);
    }

    public static async Task<IResult> AbsentAsync(long id, long profile, Visit visit, Attending attending, CancellationToken cancel)
    {
        var done = await attending.AbsentAsync(visit.Workspace, id, profile, cancel);
        return done.Succeeded
            ? Page.Done(visit, $"events/{id}#guests", new("Taken back: their touch is gone with it.", "C’est annulé\u00a0: le point de contact est parti avec."),
                $"events/{id}/guests/{profile}/attend?at={done.Value.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}")
            : Page.Failure(visit, done.Failure);
    }

    public static async Task<IResult> AttachAsync(long id, [FromForm] ScanForm form, Visit visit, Scans scans, CancellationToken cancel)
    {
        var tied = await scans.AttachAsync(visit.Workspace, id, form.Name ?? "", cancel);
        return tied.Succeeded
            ? Page.Done(visit, $"events/{id}#guests", Sentence.Count(tied.Value, new("{0:N0} person came by this file.", "{0:N0} personne est venue d’après ce fichier."), new("{0:N0} persons came by this file.", "{0:N0} personnes sont venues d’après ce fichier.")),
                $"events/{id}/scans/detach?name={Uri.EscapeDataString(form.Name ?? "")}")
            : Page.Failure(visit, tied.Failure);
    }

    public static async Task<IResult> DetachAsync(long id, string? name, Visit visit, Scans scans, CancellationToken cancel)
    {
        var loose = await scans.DetachAsync(visit.Workspace.Id, id, name ?? "", cancel);
        return loose.Succeeded
            ? Page.Done(visit, $"events/{id}#scans", new("The file is no longer tied to this event: its touches say again what it says.", "Le fichier n’est plus rattaché à cet événement\u00a0: ses contacts disent de nouveau ce qu’il dit."))
            : Page.Failure(visit, loose.Failure);
    }

    public static async Task<IResult> DownloadAsync(long id, Visit visit, EventGuestQuery guests, EventStore store, CancellationToken cancel)
    {
        if (await store.FindAsync(visit.Workspace.Id, id, cancel) is null) return Page.Failure(visit, EventWords.NotFound);
        var table = new CsvTable(visit.Language, new("Person", "Personne"), new("Company", "Entreprise"), new("E-mail", "E-mail"), new("Invited", "Invitation"), new("Came", "Présence"), new("Noted by", "Noté par"));
        foreach (var guest in await guests.ListAsync(visit.Workspace.Id, id, cancel))
            table.Add(guest.Person, guest.Company, guest.Email, Day(guest.InvitedAt, visit), Day(guest.AttendedAt, visit), guest.How is { } how ? EventWords.How(how) : null);
        return table.Download("guests.csv");
    }

    private static LocalDate? Day(Instant? at, Visit visit) => at?.InZone(visit.Workspace.Zone).Date;

    internal static Instant? Moment(long? milliseconds) =>
        milliseconds is > 0 and < 9_000_000_000_000 ? Instant.FromUnixTimeMilliseconds(milliseconds.Value) : null;
}
