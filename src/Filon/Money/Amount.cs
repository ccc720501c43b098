namespace Filon.Money;

/// <summary>An amount in minor units (cents) of a currency (ISO 4217 code). Negative for a credit note.</summary>
public readonly record struct Amount(long Minor, string Currency)
{
    public static Amount Zero(string currency) => new(0, currency);

    /// <summary>In major units (euros), for display and for files.</summary>
    public decimal Major => Minor / (decimal)Currencies.MinorPerMajor(Currency);

    public static Amount FromMajor(decimal major, string currency) =>
        new((long)decimal.Round(major * Currencies.MinorPerMajor(currency), MidpointRounding.AwayFromZero), currency);

    public static Amount operator +(Amount left, Amount right) => left.Plus(right);

    public static Amount operator -(Amount left, Amount right) => left.Minus(right);

    public Amount Minus(Amount other) => Plus(other with { Minor = -other.Minor });

    public static Amount Add(Amount left, Amount right) => left.Plus(right);

    public static Amount Subtract(Amount left, Amount right) => left.Minus(right);

    public Amount Plus(Amount other) => other.Currency == Currency
        ? this with { Minor = checked(Minor + other.Minor) }
        : throw new InvalidOperationException($"{other.Currency} cannot be added to {Currency}");
}
