namespace Filon.Server.Measure.Returns;

/// <summary>The figures of the worked examples as typed; what is empty or no number keeps the example's own.</summary>
public sealed record ExamplesAsk
{
    public string? Salary { get; init; }

    /// <summary>Percent of the working time.</summary>
    public string? Share { get; init; }

    /// <summary>Percent of the gross salary.</summary>
    public string? Charges { get; init; }
    public string? Other { get; init; }
    public string? Keeping { get; init; }
    public string? Customers { get; init; }
    public string? Units { get; init; }
    public string? Price { get; init; }

    /// <summary>Additional sales a year.</summary>
    public string? Additional { get; init; }
    public string? Contract { get; init; }
    public string? Life { get; init; }
    public string? Horizon { get; init; }

    /// <summary>Percent of revenue.</summary>
    public string? Margin { get; init; }
    public string? Cycle { get; init; }
    public string? On { get; init; }

    /// <summary>The sale of the journey.</summary>
    public string? Sale { get; init; }
}
