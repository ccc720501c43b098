using System.Runtime.CompilerServices;
using Filon.People;
using Filon.Server.Shell;

namespace Filon.Server.People;

/// <summary>The persons of a filter as a file of any length. Who objects or was erased is in no list, nor in a file.</summary>
internal static class PersonsCsv
{
    private const int AtOnce = 500;

    public static async IAsyncEnumerable<string> LinesAsync(
        PersonFilter filter, Visit visit, PersonQuery persons, ProfileQuery profiles, [EnumeratorCancellation] CancellationToken cancel)
    {
        var format = new CsvFormat(visit.Language);
        yield return format.Line(
        [
            new Sentence("Name", "Nom"), new Sentence("E-mail", "E-mail"), new Sentence("Role", "Fonction"), new Sentence("Company", "Entreprise"), new Sentence("Sector", "Secteur"),
            new Sentence("Country", "Pays"), new Sentence("Stage", "Étape"), new Sentence("Profiles", "Profils"), new Sentence("Touches", "Contacts"), new Sentence("Last touch", "Dernier contact"),
        ]);
        filter = filter with { Page = 1, Take = AtOnce };
        while (true)
        {
            var found = await persons.ListAsync(visit.Workspace.Id, filter, cancel);
            var emails = await profiles.EmailsAsync(visit.Workspace.Id, [.. found.Items.Select(person => person.Id)], cancel);
            foreach (var person in found.Items)
                yield return format.Line(
                [
                    person.Name, emails.GetValueOrDefault(person.Id), person.Title, person.Company, person.Sector, person.Country, person.Stage is { } stage ? PeopleWords.Stage(stage) : null,
                    person.Profiles, person.Touches, person.LastTouch?.InZone(visit.Workspace.Zone).Date,
                ]);
            if (!found.More) yield break;
            filter = filter with { After = (found.Items[^1].Name, found.Items[^1].Id) };
        }
    }
}
