namespace Filon.Server.Accounts;

/// <summary>What a person invited sends: the secret of the link, and a name and a password where they have no account yet.</summary>
public sealed record JoinForm
{
    public string? Key { get; init; }

    public string? Name { get; init; }

    public string? Password { get; init; }
}
