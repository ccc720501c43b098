namespace Filon.Imports;

/// <summary>One company as a CRM or a sheet knows it.</summary>
public sealed record CompanyRecord : ImportRecord
{
    public override RecordKind Kind => RecordKind.Company;
    public required string Name { get; init; }

    /// <summary>Lower-cased host name without www; free-mail domains are left to the reader of this record to refuse.</summary>
    public string? Domain { get; init; }

    public string? Industry { get; init; }
    public string? Country { get; init; }
}
