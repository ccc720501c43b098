using Filon.Imports;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Imports;

/// <summary>What the address of an import's page asks for.</summary>
/// <param name="Action">added, changed, ignored, refused; all by default.</param>
/// <param name="After">The row number behind which to begin.</param>
/// <param name="Target">The kind of record to guess the columns for.</param>
/// <param name="Map">Set: show the columns although they are settled.</param>
public sealed record PreviewAsk(
    [property: FromQuery(Name = "action")] string? Action, [property: FromQuery(Name = "reason")] string? Reason,
    [property: FromQuery(Name = "after")] long? After, [property: FromQuery(Name = "target")] string? Target,
    [property: FromQuery(Name = "map")] string? Map)
{
    public bool Columns => Map is not null;

    public RecordKind? Kind => Enum.TryParse<RecordKind>(Target, ignoreCase: true, out var kind) && ImportFields.Targets.Contains(kind) ? kind : null;

    public RowFilter Filter(int size) => new(
        Enum.TryParse<RowAction>(Action, ignoreCase: true, out var action) && Enum.IsDefined(action) ? action : null, null,
        string.IsNullOrEmpty(Reason) ? null : Reason, Math.Max(0, After ?? 0), size);
}
