using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Whom to invite, as what.</summary>
/// <param name="Email">Of the person invited.</param>
/// <param name="Role">What they may do here.</param>
public sealed record InvitationBody(string Email, Role Role);
