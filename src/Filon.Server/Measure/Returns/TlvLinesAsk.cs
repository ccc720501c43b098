using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Measure.Returns;

/// <summary>Which customers a reader looks at behind a TLV, as it stands in the address.</summary>
public sealed record TlvLinesAsk
{
    /// <summary><c>channel</c> (default), <c>country</c> or <c>industry</c>.</summary>
    public string? By { get; init; }

    /// <summary>The segment; empty where it is not known; left out: all customers.</summary>
    public string? Name { get; init; }

    /// <summary><c>new</c>, <c>additional</c> or <c>renewal</c>; else all.</summary>
    public string? Kind { get; init; }

    /// <summary>The last day that counts; empty: today.</summary>
    public string? On { get; init; }

    public int? Page { get; init; }

    internal LocalDate LastDay(LocalDate today) => LocalDatePattern.Iso.Parse(On ?? "") is { Success: true, Value: var day } ? day : today;
}
