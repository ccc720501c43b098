namespace Filon.Imports;

/// <summary>The header of a sheet and its first lines, for the mapping page.</summary>
public sealed record SheetSample(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);
