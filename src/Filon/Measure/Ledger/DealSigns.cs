namespace Filon.Measure.Ledger;

/// <summary>What the records say of a deal's lead. Times are Unix milliseconds.</summary>
internal sealed record DealSigns
{
    public long Id { get; init; }

    /// <summary>Null unless won.</summary>
    public long? WonAt { get; init; }

    public string Type { get; init; } = "";
    public long? CompanyId { get; init; }
    public long CreatedAt { get; init; }

    /// <summary>
    /// The earliest touch of kind "lead", conversion, or creation of the contact in the CRM [001: from the moment the lead was generated];
    /// of an open deal without these, the first touch. Null where none is known.
    /// </summary>
    public long? SignAt { get; init; }

    public bool IsFirstSaleOfItsKind => WonAt is not null && Type is not ("additional" or "renewal");

    /// <summary>A deal without a company is its own customer.</summary>
    public long Customer => CompanyId ?? Id;
}
