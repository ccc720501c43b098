using NodaTime;

namespace Filon.Privacy;

/// <summary>What the server says of itself for the register.</summary>
/// <param name="Https">True where the address people use begins with https; null where none is set.</param>
/// <param name="Database">"SQLite" or "PostgreSQL".</param>
/// <param name="Backups">How many back-ups Filon keeps by itself.</param>
/// <param name="YoungestBackup">Null where there is none.</param>
public sealed record ServerFacts(bool? Https, string Database, int Backups, Instant? YoungestBackup);
