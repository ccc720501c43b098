namespace Filon.Server.Accounts;

/// <summary>Between the password and the page asked for: a code. <paramref name="Ticket"/> says, signed and for five minutes, who gave the password.</summary>
public sealed record SecondStepPage(string Ticket, string Return, Failure? Failure);
