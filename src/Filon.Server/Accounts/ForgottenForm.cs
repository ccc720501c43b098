namespace Filon.Server.Accounts;

/// <summary>Whose password is forgotten.</summary>
public sealed record ForgottenForm
{
    public string? Email { get; init; }
}
