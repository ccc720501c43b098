using Filon.Money;
using NodaTime;

namespace Filon.Costs;

/// <summary>
/// A role paid by the month, part of whose time goes to a channel. Half of a 3,000 € salary is 1,500 €;
/// 50 % of social charges on it are 750 €: 2,250 € a month, for each month from the first to the last.
/// </summary>
public sealed record StaffShare
{
    public required long Id { get; init; }
    public required string Role { get; init; }
    public required YearMonth FirstMonth { get; init; }

    /// <summary>Null: until further notice.</summary>
    public YearMonth? LastMonth { get; init; }

    /// <summary>Gross salary of one month.</summary>
    public required Amount Salary { get; init; }

    /// <summary>The employer's social charges over the gross salary: 0.5 is 50 %.</summary>
    public required double ChargesRate { get; init; }

    /// <summary>Of the working time, from 0 to 1.</summary>
    public required double Share { get; init; }

    public CostSide Side { get; init; }
    public string? Channel { get; init; }
    public string? Campaign { get; init; }

    /// <summary>salary × share, to the cent.</summary>
    public Amount SalaryPart => Part(Salary, Share);

    /// <summary>(salary × share) × charges, to the cent.</summary>
    public Amount ChargesPart => Part(SalaryPart, ChargesRate);

    public bool Covers(YearMonth month) => month >= FirstMonth && (LastMonth is not { } last || month <= last);

    private static Amount Part(Amount whole, double rate) =>
        whole with { Minor = (long)decimal.Round(whole.Minor * (decimal)rate, MidpointRounding.AwayFromZero) };
}
