using Filon.Storage;

namespace Filon.Exports;

/// <summary>One file of an export. Its columns stand in the order of the file.</summary>
/// <param name="Sha256">Of the file's bytes, in lower-case hexadecimal.</param>
public sealed record ExportedTable(string Name, string File, IReadOnlyList<StoredColumn> Columns, long Rows, string Sha256);
