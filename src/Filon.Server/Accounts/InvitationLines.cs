using Filon.Accounts;
using Filon.Letters;

namespace Filon.Server.Accounts;

/// <summary>The invitations of a workspace as its owners see them.</summary>
public sealed class InvitationLines(InvitationStore invitations, Outbox outbox, TimeProvider clock)
{
    public async Task<IReadOnlyList<InvitationLine>> ListAsync(long workspace, CancellationToken cancel)
    {
        var now = clock.Now();
        List<InvitationLine> lines = [];
        foreach (var invitation in await invitations.ListAsync(workspace, cancel))
            lines.Add(new(invitation, now, invitation.StateAt(now) == InvitationState.Open ? await outbox.StateAsync(invitation.Id, cancel) : null));
        return lines;
    }
}
