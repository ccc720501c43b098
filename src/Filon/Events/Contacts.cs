using Filon.Imports;
using Filon.Imports.Writing;
using Filon.Measure.Channels;
using Filon.People;
using Filon.Storage;
using Filon.Workspaces;

namespace Filon.Events;

/// <summary>
/// Finds the profiles of people named by hand, and makes those that are not there yet: by their address, as a line of a file would, so that a later file
/// finds them. Nobody who was erased or who objects is made or found.
/// </summary>
public sealed class Contacts(Database database, SuppressionStore suppressions, ImportAftermath aftermath, Ids ids, TimeProvider clock)
{
    /// <summary>The number of no import: of what was typed in here.</summary>
    internal const long TypedIn = 0;

    internal Database Database => database;

    internal Ids Ids => ids;

    internal TimeProvider Clock => clock;

    /// <summary>Who must not come back: read before the transaction that writes.</summary>
    internal Task<Outcome<SuppressionList>> KeptOutAsync(long workspace, CancellationToken cancel) => suppressions.LoadAsync(workspace, cancel);

    /// <returns>The profile of each address, and whether any was made. Those kept out have none.</returns>
    internal async Task<(IReadOnlyDictionary<string, long> Profiles, bool Made)> ResolveAsync(
        Transaction transaction, Workspace workspace, IReadOnlyList<PersonReference> people, SuppressionList keptOut)
    {
        var wanted = people.Where(person => keptOut.Find(Identities.Email(person.Email!)) is null).DistinctBy(person => person.Email).ToList();
        var known = await ContactProfileStore.ByEmailAsync(transaction, workspace.Id, [.. wanted.Select(person => person.Email!)]);
        var unknown = wanted.Where(person => !known.ContainsKey(person.Email!)).ToList();
        if (unknown.Count == 0) return (known, false);

        var import = new Import { WorkspaceId = workspace.Id, Id = TypedIn, CreatedAt = clock.Now() };
        var desk = new WritingDesk(transaction, import, workspace, ChannelRules.BuiltIn, ids);
        var made = await desk.People.ResolveAsync([.. unknown.Select(person => new Mention(person, 0))]);
        foreach (var person in unknown) known[person.Email!] = made[MentionedProfile.KeyOf(person)];
        await aftermath.FollowAsync(transaction, workspace.Id);
        return (known, true);
    }

    /// <summary>Takes out those of these profiles that were made here and on which nothing stands any more.</summary>
    internal async Task ForgetUnusedAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> profiles)
    {
        if (await ContactProfileStore.ForgetUnusedAsync(transaction, workspace, profiles) > 0) await aftermath.FollowAsync(transaction, workspace);
    }
}
