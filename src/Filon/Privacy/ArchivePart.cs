namespace Filon.Privacy;

/// <summary>One table of a person's export: a row is a value for each column.</summary>
/// <param name="Name">In JSON.</param>
/// <param name="Columns">In JSON; their words on a page are in <see cref="ArchiveWords"/>. Those in <c>_at</c> hold <see cref="NodaTime.Instant"/>s.</param>
public sealed record ArchivePart(string Name, Sentence Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
