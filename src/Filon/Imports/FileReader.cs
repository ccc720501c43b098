namespace Filon.Imports;

/// <summary>The one door of reading: recognise a file by its content, then read it row by row in bounded memory.</summary>
public static class FileReader
{
    /// <summary>Fails in a sentence for what cannot be read at all: unknown content, a bomb, an archive with dangerous names.</summary>
    public static Outcome<Recognised> Recognise(ImportSource source) =>
        new Failure(FailureKind.Invalid, $"{source.Name}: Filon does not know this kind of file.", $"{source.Name} : Filon ne connaît pas ce genre de fichier.");

    /// <param name="mapping">The mapping to read a sheet with; null: that of <paramref name="recognised"/>.</param>
    public static IEnumerable<ReadRow> Read(ImportSource source, Recognised recognised, ReadingHabits habits, ColumnMapping? mapping = null) => [];
}
