namespace Filon.Server.Privacy;

/// <summary>The day a person was told, as a date field sends it.</summary>
public sealed record InformedForm
{
    public string? On { get; init; }
}
