namespace Filon.Server.Privacy;

/// <summary>The legal basis of a source, or of a person's fields.</summary>
public sealed record BasisForm
{
    public string? Source { get; init; }

    public string? Field { get; init; }

    public string? Basis { get; init; }

    public string? Notice { get; init; }
}
