namespace Filon.Server.Audit;

/// <summary>How many months the log is kept.</summary>
public sealed record KeepForm
{
    public string? Months { get; init; }
}
