namespace Filon.Server.Accounts;

/// <summary>A code typed in; with the password where the second step is to be turned off, with the ticket at sign-in.</summary>
public sealed record CodeForm
{
    public string? Code { get; init; }

    public string? Present { get; init; }

    public string? Ticket { get; init; }

    public string? Return { get; init; }
}
