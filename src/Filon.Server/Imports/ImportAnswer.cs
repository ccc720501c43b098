using Filon.Imports;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Imports;

/// <summary>An import as the API and <c>--json</c> give it.</summary>
/// <param name="Id">The import's number.</param>
/// <param name="File">The file's name.</param>
/// <param name="Format">As docs/formats.md calls it.</param>
/// <param name="State">Where it stands; while reading, applying or undoing a job is at it.</param>
/// <param name="Lines">Read so far.</param>
/// <param name="Added">Lines that bring something new.</param>
/// <param name="Changed">Lines that say otherwise what was there.</param>
/// <param name="Ignored">Lines that bring nothing.</param>
/// <param name="Refused">Lines that cannot be taken.</param>
/// <param name="Notes">What was assumed or passed over while reading.</param>
/// <param name="Failure">Why the file was refused.</param>
/// <param name="CreatedAt">When the file came.</param>
/// <param name="AppliedAt">When it was written.</param>
/// <param name="UndoneAt">When it was taken back.</param>
public sealed record ImportAnswer(
    Id Id, string File, string Format, ImportState State, long Lines, long Added, long Changed, long Ignored, long Refused,
    IReadOnlyList<string> Notes, string? Failure, Instant CreatedAt, Instant? AppliedAt, Instant? UndoneAt)
{
    public static ImportAnswer Of(Import import, Language language) => new(
        import.Id, import.FileName, import.Format, import.State,
        import.Lines, import.Added, import.Changed, import.Ignored, import.Refused, [.. import.NoteList.Select(note => note.In(language))],
        import.Failure?.In(language), import.CreatedAt, import.AppliedAt, import.UndoneAt);
}
