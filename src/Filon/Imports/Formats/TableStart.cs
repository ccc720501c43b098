namespace Filon.Imports.Formats;

/// <summary>What is known of a table before its first line is read.</summary>
/// <param name="FileName">As it was given.</param>
/// <param name="Above">The lines above the header, their cells joined by blanks.</param>
internal sealed record TableStart(string FileName, string Part, IReadOnlyList<string> Above, ReadingHabits Habits);
