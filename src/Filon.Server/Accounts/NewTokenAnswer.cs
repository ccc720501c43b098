namespace Filon.Server.Accounts;

/// <summary>A token just made.</summary>
/// <param name="Token">What it is.</param>
/// <param name="Secret">What a program sends as <c>Authorization: Bearer …</c>: it is told this once.</param>
public sealed record NewTokenAnswer(TokenAnswer Token, string Secret);
