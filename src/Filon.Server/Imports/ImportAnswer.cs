using Filon.Imports;

namespace Filon.Server.Imports;

/// <summary>An import as the API and <c>--json</c> give it.</summary>
/// <param name="State">received, mapping, reading, previewed, applying, applied, undoing, undone, refused.</param>
public sealed record ImportAnswer(
    string Id, string File, string Format, string State, long Lines, long Added, long Changed, long Ignored, long Refused,
    IReadOnlyList<string> Notes, string? Failure, string CreatedAt, string? AppliedAt, string? UndoneAt)
{
    public static ImportAnswer Of(Import import, Language language) => new(
        import.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), import.FileName, import.Format, import.State.ToString().ToLowerInvariant(),
        import.Lines, import.Added, import.Changed, import.Ignored, import.Refused, [.. import.NoteList.Select(note => note.In(language))],
        import.Failure?.In(language), import.CreatedAt.ToString(), import.AppliedAt?.ToString(), import.UndoneAt?.ToString());
}
