namespace Filon.Imports;

/// <summary>Something passed over or assumed; <see cref="NoteReason.Total"/> stands at a line, the others at line 0.</summary>
public sealed record ReadNote(RowPosition Position, NoteReason Reason, Sentence Sentence);
