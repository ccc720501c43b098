namespace Filon.Server.Accounts;

/// <summary>Whom to invite, as what.</summary>
public sealed record InvitationForm
{
    public string? Email { get; init; }

    public string? Role { get; init; }
}
