namespace Filon.Storage;

/// <summary>Rows of a table before and after; of a single row changed, only the columns that differ.</summary>
public sealed record RowChange(string Table, IReadOnlyList<IReadOnlyDictionary<string, object?>> Before, IReadOnlyList<IReadOnlyDictionary<string, object?>> After);
