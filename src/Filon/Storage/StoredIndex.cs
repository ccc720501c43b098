namespace Filon.Storage;

/// <summary>An index, and the statement that makes it.</summary>
public sealed record StoredIndex
{
    public string Name { get; init; } = "";
    public string Definition { get; init; } = "";
}
