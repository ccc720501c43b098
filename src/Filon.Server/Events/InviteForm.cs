using Filon.Events;
using Filon.People;
using Filon.Workspaces;

namespace Filon.Server.Events;

/// <summary>People put on the list of an event: pasted, or everybody at a stage of the CRM.</summary>
public sealed record InviteForm
{
    public string? People { get; init; }
    public string? Stage { get; init; }

    /// <summary>Given where those of the pasted list came already.</summary>
    public string? Came { get; init; }

    internal bool HaveCome => !string.IsNullOrEmpty(Came);

    internal async Task<Outcome<Invited>> PutAsync(Workspace workspace, long told, Inviting inviting, PersonQuery persons, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(Stage) && string.IsNullOrWhiteSpace(People))
        {
            var found = await persons.ListAsync(workspace.Id, new() { Stage = Stage, Take = GuestPages.MostOfStage }, cancel);
            return await inviting.PersonsAsync(workspace, told, [.. found.Items.Select(person => person.Id)], cancel);
        }

        var list = GuestList.Read(People);
        return list.Succeeded ? await inviting.PeopleAsync(workspace, told, list.Value.People, HaveCome, cancel) : list.Failure;
    }
}
