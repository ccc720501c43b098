namespace Filon.Storage;

/// <summary>A column as the database itself describes it.</summary>
public sealed record StoredColumn(string Name, ColumnKind Kind, bool Required);
