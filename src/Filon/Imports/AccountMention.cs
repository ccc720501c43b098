namespace Filon.Imports;

/// <summary>An account named in a post. Archives give followers as ids only: mentions are where handles are learnt.</summary>
public sealed record AccountMention(string AccountKey, string? Handle, string? Name);
