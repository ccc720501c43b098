namespace Filon.Server.Workspaces;

/// <summary>What the sign-in page shows: the e-mail typed before, where to go afterwards, what went wrong.</summary>
public sealed record SignInPage(string? Email, string Return, Failure? Failure);
