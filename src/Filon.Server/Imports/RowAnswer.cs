using Filon.Imports;

namespace Filon.Server.Imports;

/// <summary>One line of an import as the API and <c>--json</c> give it.</summary>
public sealed record RowAnswer(long Row, string Part, long Line, string Kind, string Key, string Action, string? Reason, string? Sentence)
{
    public static RowAnswer Of(StagedRow row, Language language) => new(
        row.RowNumber, row.Part, row.Line, row.Kind, row.RecordKey, row.Action.ToString().ToLowerInvariant(), row.Reason,
        ImportWords.Why(row)?.In(language));
}
