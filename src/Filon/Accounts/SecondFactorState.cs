namespace Filon.Accounts;

/// <summary>Whether sign-in asks for a second step, and how many recovery codes are left.</summary>
public sealed record SecondFactorState(bool IsOn, long CodesLeft);
