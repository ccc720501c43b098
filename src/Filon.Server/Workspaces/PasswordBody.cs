namespace Filon.Server.Workspaces;

/// <summary>A change of password.</summary>
/// <param name="Present">The password there is.</param>
/// <param name="Password">The password to come.</param>
public sealed record PasswordBody(string Present, string Password);
