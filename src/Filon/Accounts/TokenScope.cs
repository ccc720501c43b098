namespace Filon.Accounts;

/// <summary>Whether a token only reads, or acts too.</summary>
public enum TokenScope { Read, Write }
