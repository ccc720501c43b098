namespace Filon.Server.Events;

/// <summary>People to be put on the list of an event.</summary>
/// <param name="People">One a line of what may be pasted: an e-mail, with a name before and a company behind where they are known.</param>
/// <param name="Stage">Left out the list: everybody at this stage of the CRM.</param>
/// <param name="Came">They came already: noted so, instead of invited.</param>
public sealed record GuestBody(IReadOnlyList<string>? People = null, string? Stage = null, bool Came = false)
{
    internal InviteForm Form => new() { People = string.Join('\n', People ?? []), Stage = Stage, Came = Came ? "yes" : null };
}
