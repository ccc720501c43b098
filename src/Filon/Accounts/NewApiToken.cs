namespace Filon.Accounts;

/// <summary>A token just made, with its secret: the only time it is known.</summary>
public sealed record NewApiToken(ApiToken Token, string Secret);
