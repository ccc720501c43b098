namespace Filon.Server.Measure;

/// <summary>An approval as the Method page sends it.</summary>
public sealed record ApprovalForm
{
    public string? Department { get; init; }
    public string? ApprovedBy { get; init; }
    public string? Note { get; init; }
}
