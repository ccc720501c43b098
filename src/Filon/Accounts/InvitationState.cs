namespace Filon.Accounts;

/// <summary>Where an invitation stands.</summary>
public enum InvitationState { Open, Accepted, Revoked, Expired }
