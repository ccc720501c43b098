namespace Filon.Imports;

/// <summary>One column of a sheet and what it means; a null field is not read.</summary>
public sealed record ColumnUse(string Header, ImportField? Field);
