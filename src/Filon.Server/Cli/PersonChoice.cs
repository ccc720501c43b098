using System.Globalization;
using Filon.People;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary>The one person a command is about: by the number in the address of their page, or by a search that finds one only.</summary>
internal static class PersonChoice
{
    public static async Task<Outcome<long>> FindAsync(IServiceProvider services, Workspace workspace, string said, CancellationToken cancel)
    {
        if (long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return id;
        var found = (await services.GetRequiredService<PersonQuery>().ListAsync(workspace.Id, new PersonFilter { Search = said }, cancel)).Items;
        return found.Count switch
        {
            0 => new Failure(FailureKind.NotFound, "Nobody answers to this.", "Personne ne correspond."),
            1 => found[0].Id,
            _ => new Failure(FailureKind.Conflict, Sentence.Format(
                "{0} persons answer to this: give the number of one. {1}", "{0} personnes correspondent\u00a0: donnez le numéro de l’une. {1}",
                found.Count, string.Join(", ", found.Take(5).Select(person => $"{person.Id} {person.Name}")))),
        };
    }
}
