namespace Filon.Server.Privacy;

/// <summary>Months by category, as typed.</summary>
public sealed record TermsForm
{
    public string? Prospect { get; init; }

    public string? Customer { get; init; }

    public string? File { get; init; }
}
