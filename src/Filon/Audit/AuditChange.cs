using System.Text.Json;

namespace Filon.Audit;

/// <summary>Rows of a table before and after an act; of one row changed, only the columns that differ.</summary>
public sealed record AuditChange(
    string Table, IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Before, IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> After);
