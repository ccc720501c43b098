namespace Filon.Storage;

/// <summary>A table as the database itself describes it.</summary>
/// <param name="Key">The primary key's columns in order; every column where there is no key.</param>
/// <param name="Parents">Tables its rows point at by a foreign key.</param>
public sealed record StoredTable(string Name, IReadOnlyList<StoredColumn> Columns, IReadOnlyList<string> Key, IReadOnlyList<string> Parents)
{
    /// <summary>Whether each row belongs to one workspace.</summary>
    public bool OfWorkspaces => Columns.Any(column => column.Name == "workspace_id");

    public string QuotedName => $"\"{Name}\"";

    public IReadOnlyList<string> QuotedColumns => [.. Columns.Select(column => $"\"{column.Name}\"")];
}
