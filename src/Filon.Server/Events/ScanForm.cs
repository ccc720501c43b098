namespace Filon.Server.Events;

/// <summary>Under which name a file brought the touches to be tied to an event.</summary>
public sealed record ScanForm
{
    public string? Name { get; init; }
}
