namespace Filon.Exports;

/// <summary>An account as an export names it: never its password.</summary>
public sealed record ExportedAccount(long Id, string Email, string Name);
