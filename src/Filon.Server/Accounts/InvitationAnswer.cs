using Filon.Accounts;
using Filon.Server.Api;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Accounts;

/// <summary>An invitation into a workspace.</summary>
/// <param name="Invitation">Its number.</param>
/// <param name="Email">Of the person invited.</param>
/// <param name="Role">What they may do here.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">Until when its link opens.</param>
/// <param name="Link">The link to hand over: only in the answer that makes it.</param>
public sealed record InvitationAnswer(Id Invitation, string Email, Role Role, InvitationState State, Instant CreatedAt, Instant ExpiresAt, string? Link)
{
    internal static InvitationAnswer Of(Invitation invitation, Instant now, string? link = null) => new(
        invitation.Id, invitation.Email, invitation.Role, invitation.StateAt(now), invitation.CreatedAt, invitation.ExpiresAt, link);
}
