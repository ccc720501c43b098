using NodaTime;

namespace Filon.Storage;

/// <summary>A database as its administrator sees it.</summary>
/// <param name="Version">Of SQLite or PostgreSQL.</param>
/// <param name="Encoding">UTF-8, or letters will be lost.</param>
/// <param name="Bytes">On the disk.</param>
/// <param name="WaitingBytes">Of SQLite's write-ahead log, not yet in the file; 0 elsewhere.</param>
/// <param name="Now">By the database's own clock.</param>
public sealed record DatabaseFacts(string Version, string Encoding, string Collation, long Bytes, long WaitingBytes, Instant Now);
