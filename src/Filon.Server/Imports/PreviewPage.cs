using Filon.Imports;

namespace Filon.Server.Imports;

/// <summary>A page of lines, the filter they passed, and how many lines there are of each fate.</summary>
public sealed record PreviewPage(IReadOnlyList<StagedRow> Rows, RowFilter Filter, IReadOnlyList<RowGroup> Groups, bool More)
{
    public static PreviewPage None { get; } = new([], new(), [], false);
}
