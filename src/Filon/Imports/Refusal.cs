namespace Filon.Imports;

/// <summary>A line that cannot be taken, and why.</summary>
/// <param name="Stops">True where reading could not go on behind this position: the lines before it are good.</param>
public sealed record Refusal(RowPosition Position, RefusalReason Reason, Sentence Sentence, bool Stops = false);
