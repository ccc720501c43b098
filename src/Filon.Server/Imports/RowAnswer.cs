using Filon.Imports;

namespace Filon.Server.Imports;

/// <summary>One line of an import as the API and <c>--json</c> give it.</summary>
/// <param name="Row">Its number within the import.</param>
/// <param name="Part">The file in an archive, the sheet in a workbook; empty for a plain file.</param>
/// <param name="Line">Its line there, from 1.</param>
/// <param name="Kind">The kind of record; empty where nothing could be read.</param>
/// <param name="Key">Under which the record is known again.</param>
/// <param name="Action">What the import does with it.</param>
/// <param name="Reason">Why it is ignored or refused, in a word.</param>
/// <param name="Sentence">The same for a person.</param>
public sealed record RowAnswer(long Row, string Part, long Line, string Kind, string Key, RowAction Action, string? Reason, string? Sentence)
{
    public static RowAnswer Of(StagedRow row, Language language) => new(
        row.RowNumber, row.Part, row.Line, row.Kind, row.RecordKey, row.Action, row.Reason, ImportWords.Why(row)?.In(language));
}
