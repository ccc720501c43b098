namespace Filon.Imports.Formats;

/// <summary>A map of DAG-CBOR, and what may stand in it: text, long, byte[], bool, lists, maps, links as their bytes in hexadecimal.</summary>
internal sealed class CborMap : Dictionary<string, object?>
{
    public CborMap() : base(StringComparer.Ordinal) { }

    public string? Text(string name) => GetValueOrDefault(name) as string;

    public CborMap? Map(string name) => GetValueOrDefault(name) as CborMap;

    public IReadOnlyList<object?> List(string name) => GetValueOrDefault(name) as IReadOnlyList<object?> ?? [];

    public CborLink? Link(string name) => GetValueOrDefault(name) as CborLink;

    private object? GetValueOrDefault(string name) => TryGetValue(name, out var value) ? value : null;
}
