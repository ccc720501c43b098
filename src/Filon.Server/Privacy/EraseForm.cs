namespace Filon.Server.Privacy;

/// <summary>The name of the person to erase, typed.</summary>
public sealed record EraseForm
{
    public string? Name { get; init; }
}
