using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>A deal as the returns need it: when its lead was created, when it was won, for how much.</summary>
public sealed record DealFact
{
    public required long Id { get; init; }
    public string Name { get; init; } = "";
    public SaleKind Kind { get; init; }

    /// <summary>Null where no company is known: the deal is then its own customer.</summary>
    public long? Company { get; init; }

    public string? CompanyName { get; init; }
    public string? Country { get; init; }
    public string? Industry { get; init; }

    /// <summary>The channel of the first touch; null where nothing is known before the deal.</summary>
    public string? FirstChannel { get; init; }

    /// <summary>
    /// The day the lead was created, never after the deal: the earliest touch of kind "lead", conversion or CRM contact of its persons;
    /// where none is known the first touch of the journey, else the deal's creation.
    /// </summary>
    public required LocalDate LeadDay { get; init; }

    /// <summary>Null while open or lost.</summary>
    public LocalDate? WonOn { get; init; }

    /// <summary>Null unless lost.</summary>
    public LocalDate? LostOn { get; init; }

    /// <summary>In cents of the workspace's currency; null where the amount or its exchange rate is not known.</summary>
    public long? AmountMinor { get; init; }

    /// <summary>Companies and deals without one draw ids from one source, so that no two customers share a number.</summary>
    public long Customer => Company ?? Id;

    /// <summary>Whom it was sold to, as far as it is known.</summary>
    public string CustomerName => CompanyName ?? Name;

    public bool WonBy(LocalDate day) => WonOn is { } won && won <= day;
}
