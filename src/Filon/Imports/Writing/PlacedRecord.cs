using NodaTime;

namespace Filon.Imports.Writing;

/// <summary>A record with the id it has, or will have.</summary>
/// <param name="Exists">True where a record of this id is replaced.</param>
/// <param name="RowNumber">The line of its import that says so.</param>
/// <param name="At">When that import came in, for records that give no time of their own.</param>
internal sealed record PlacedRecord(long Id, bool Exists, long RowNumber, ImportRecord Record, Instant At);
