using Filon.Storage;

namespace Filon.Backups;

/// <summary>One table of a back-up: the file <c>tables/NAME.jsonl</c>, one JSON array a row, values in the order of the columns.</summary>
/// <param name="Sha256">Of the file's bytes, in lower-case hexadecimal.</param>
public sealed record BackupTable(string Name, IReadOnlyList<StoredColumn> Columns, long Rows, string Sha256);
