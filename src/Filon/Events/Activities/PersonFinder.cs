using System.Globalization;
using Filon.People;

namespace Filon.Events.Activities;

/// <summary>Finds whom somebody means by an e-mail, a name, the number or the address of a person's page.</summary>
public sealed class PersonFinder(PersonQuery persons)
{
    private const int Shown = 12;

    /// <returns>Where several persons bear the name, the failure lists none of them: see <see cref="NamesakesAsync"/>.</returns>
    public async Task<Outcome<FoundPerson>> FindAsync(long workspace, long? person, string? who, CancellationToken cancel)
    {
        var said = (who ?? "").Trim();
        if (person is null && long.TryParse(said.Split('/')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) person = number;
        if (person is { } id)
            return await persons.FindAsync(workspace, id, cancel) is { } found ? new FoundPerson(found.Id, null) : Wrong("There is no such person here.", "Il n’y a pas de telle personne ici.");
        if (said.Length == 0) return Wrong("Write a name or an e-mail address.", "Écrivez un nom ou une adresse e-mail.");
        if (said.Contains('@', StringComparison.Ordinal))
            return GuestList.Read(said) is { Succeeded: true, Value.People: [var one] } ? new FoundPerson(null, one) : Wrong("Write one e-mail address, as name@company.com.", "Écrivez une adresse e-mail, comme nom@entreprise.fr.");
        return (await NamesakesAsync(workspace, said, cancel)) switch
        {
            [var only] => new FoundPerson(only.Id, null),
            [] => Wrong("Nobody here has this name: write the e-mail address, and they are added.", "Personne ici ne porte ce nom\u00a0: écrivez l’adresse e-mail, et la personne est ajoutée."),
            _ => Wrong("Several persons bear this name: choose one.", "Plusieurs personnes portent ce nom\u00a0: choisissez."),
        };
    }

    /// <summary>What a person is called; null where there is none.</summary>
    public async Task<string?> NameAsync(long workspace, long person, CancellationToken cancel) => (await persons.FindAsync(workspace, person, cancel))?.Name;

    /// <summary>The persons a name may mean, twelve at most.</summary>
    public async Task<IReadOnlyList<PersonLine>> NamesakesAsync(long workspace, string? who, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(who) || who.Contains('@', StringComparison.Ordinal) ? [] : (await persons.ListAsync(workspace, new() { Search = who.Trim(), Take = Shown }, cancel)).Items;

    private static Failure Wrong(string en, string fr) => Failure.Invalid(new Problem("who", new(en, fr)));
}
