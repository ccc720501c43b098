namespace Filon.Imports;

/// <summary>A file whose format was recognised by its content.</summary>
/// <param name="Mapping">For sheets: the guess to read with, or to show on the mapping page; null for archives.</param>
/// <param name="NeedsMapping">True where a person must look at <paramref name="Mapping"/> before anything is read.</param>
/// <param name="Sample">For sheets: header and first lines.</param>
public sealed record Recognised(FileFormat Format, ColumnMapping? Mapping, bool NeedsMapping, SheetSample? Sample);
