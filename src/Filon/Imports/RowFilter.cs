namespace Filon.Imports;

/// <summary>Which lines of an import to show.</summary>
/// <param name="After">The row number behind which to begin.</param>
public sealed record RowFilter(RowAction? Action = null, string? Kind = null, string? Reason = null, long After = 0, int Take = 50);
