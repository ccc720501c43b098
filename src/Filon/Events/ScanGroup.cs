namespace Filon.Events;

/// <summary>Touches of the days of an event that a file brought under one name.</summary>
public sealed record ScanGroup
{
    /// <summary>The campaign the file gives them, else their label; empty where it says neither.</summary>
    public string Name { get; init; } = "";

    public long Scans { get; init; }

    /// <summary>Of how many persons.</summary>
    public long Persons { get; init; }
}
