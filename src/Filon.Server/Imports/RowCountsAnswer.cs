using Filon.Imports;

namespace Filon.Server.Imports;

/// <summary>How many lines of an import meet which fate.</summary>
public sealed record RowCountsAnswer(IReadOnlyList<RowCountsAnswer.Group> Items)
{
    /// <summary>Lines of one kind that meet the same fate for the same reason.</summary>
    /// <param name="Kind">The kind of record.</param>
    /// <param name="Action">What the import does with them.</param>
    /// <param name="Reason">In a word; empty for lines that are taken.</param>
    /// <param name="Count">How many.</param>
    public sealed record Group(string Kind, RowAction Action, string Reason, long Count);

    internal static RowCountsAnswer Of(IReadOnlyList<RowGroup> groups) => new([.. groups.Select(group => new Group(group.Kind, group.Action, group.Reason, group.Count))]);
}
