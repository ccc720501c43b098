namespace Filon.Storage;

/// <summary>A migration as a database remembers it. <paramref name="AppliedAt"/> in Unix milliseconds.</summary>
public sealed record AppliedMigration(long Number, string Name, string Checksum, long AppliedAt);
