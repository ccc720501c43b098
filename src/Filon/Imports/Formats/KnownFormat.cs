namespace Filon.Imports.Formats;

/// <summary>
/// One format of one maker. A new one is a class of its own and, for tables, a vocabulary beside it: being there is all it takes,
/// <see cref="KnownFormats"/> finds it.
/// </summary>
internal abstract class KnownFormat
{
    public abstract FileFormat Format { get; }

    /// <summary>By content, never by name.</summary>
    public abstract bool Fits(OpenedFile file);

    public abstract IEnumerable<ReadRow> Read(OpenedFile file, ReadingHabits habits);
}
