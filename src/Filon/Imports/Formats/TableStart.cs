using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>What is known of a table before its first line is read.</summary>
internal sealed record TableStart
{
    /// <summary>As it was given.</summary>
    public required string FileName { get; init; }

    /// <summary>The lines above the header, their cells joined by blanks.</summary>
    public required IReadOnlyList<string> Above { get; init; }

    /// <summary>The texts of a column in the first lines, empty ones too.</summary>
    public required Func<string, IEnumerable<string>> Sample { get; init; }

    /// <summary>The first and last day that the file says anywhere it is about; null where it says none.</summary>
    public (LocalDate First, LocalDate Last)? Days { get; init; }
}
