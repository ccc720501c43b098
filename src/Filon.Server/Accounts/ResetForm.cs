namespace Filon.Server.Accounts;

/// <summary>The secret of a link to a new password, and that password.</summary>
public sealed record ResetForm
{
    public string? Key { get; init; }

    public string? Password { get; init; }
}
