using Filon.Server.Api;

namespace Filon.Server.Events;

/// <summary>People to be put on the list of an event.</summary>
/// <param name="People">One a line of what may be pasted: an e-mail, with a name before and a company behind where they are known.</param>
/// <param name="Stage">Left out the list: everybody at this stage of the CRM.</param>
/// <param name="Segment">Left out the list and the stage: everybody of this segment who is no guest yet.</param>
/// <param name="Came">They came already: noted so, instead of invited.</param>
public sealed record GuestBody(IReadOnlyList<string>? People = null, string? Stage = null, Id? Segment = null, bool Came = false)
{
    internal InviteForm Form => new() { People = string.Join('\n', People ?? []), Stage = Stage, Segment = Segment?.ToString(), Came = Came ? "yes" : null };
}
