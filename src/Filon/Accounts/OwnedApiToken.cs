namespace Filon.Accounts;

/// <summary>A token in a list: whose it is, in which workspace.</summary>
public sealed record OwnedApiToken(ApiToken Token, string Email, string Workspace);
