using System.Globalization;
using Filon.Events;
using Filon.People;
using Filon.Workspaces;

namespace Filon.Server.Events;

/// <summary>People put on the list of an event: pasted, or everybody of a segment or at a stage of the CRM.</summary>
public sealed record InviteForm
{
    public string? People { get; init; }
    public string? Stage { get; init; }

    /// <summary>The number of a segment that is kept.</summary>
    public string? Segment { get; init; }

    /// <summary>Given where those of the pasted list came already.</summary>
    public string? Came { get; init; }

    internal bool HaveCome => !string.IsNullOrEmpty(Came);

    private bool IsOfKnown => string.IsNullOrWhiteSpace(People) && (!string.IsNullOrEmpty(Stage) || !string.IsNullOrEmpty(Segment));

    internal async Task<Outcome<Invited>> PutAsync(Workspace workspace, long told, Inviting inviting, PersonSegmentStore segments, CancellationToken cancel)
    {
        if (IsOfKnown)
        {
            var known = await KnownAsync(workspace.Id, segments, cancel);
            return known.Succeeded ? await inviting.AllAsync(workspace, told, known.Value.Filter, cancel) : known.Failure;
        }

        var list = GuestList.Read(People);
        return list.Succeeded ? await inviting.PeopleAsync(workspace, told, list.Value.People, HaveCome, cancel) : list.Failure;
    }

    /// <returns>The segment; a stage is one without a name.</returns>
    internal async Task<Outcome<PersonSegment>> KnownAsync(long workspace, PersonSegmentStore segments, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Stage) == string.IsNullOrEmpty(Segment))
            return Refused("Choose a segment or a stage, one of the two.", "Choisissez un segment ou une étape, l’un des deux.");
        if (!string.IsNullOrEmpty(Stage)) return PersonSegment.Of("", new() { Stage = Stage });
        return long.TryParse(Segment, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && await segments.FindAsync(workspace, id, cancel) is { } kept
            ? kept : Refused("This segment is no longer there.", "Ce segment n’existe plus.");
    }

    private static Failure Refused(string en, string fr) => Failure.Invalid(new Problem("segment", new(en, fr)));
}
