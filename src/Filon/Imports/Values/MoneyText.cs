using Filon.Money;

namespace Filon.Imports.Values;

/// <summary>Amounts as people write them: a number, with a sign or a code of a currency before or behind it.</summary>
internal static class MoneyText
{
    private static readonly (string Written, string Code)[] Signs =
    [
        ("US$", "USD"), ("CA$", "CAD"), ("CHF", "CHF"), ("Fr.", "CHF"), ("€", "EUR"), ("$", "USD"), ("£", "GBP"), ("¥", "JPY"), ("euros", "EUR"), ("euro", "EUR"), ("HT", ""), ("TTC", ""),
    ];

    /// <summary>The number without its currency, and the currency written with it, if any.</summary>
    public static (string Number, string? Currency) Part(string text)
    {
        var rest = text.Trim();
        string? currency = null;
        for (var found = true; found;)
        {
            found = false;
            foreach (var (written, code) in Signs)
            {
                if (!TryTake(ref rest, written)) continue;
                if (code.Length > 0) currency = code;
                found = true;
            }
        }

        if (currency is null && TakeCode(ref rest) is { } other) currency = other;
        return (rest, currency);
    }

    /// <param name="currency">For an amount that names none.</param>
    public static Amount? Read(string text, bool? decimalComma, string currency)
    {
        var (number, written) = Part(text);
        if (NumberText.Read(number, decimalComma) is not { } major) return null;
        return Math.Abs(major) > 9_000_000_000_000m ? null : Amount.FromMajor(major, written ?? currency);
    }

    private static bool TryTake(ref string rest, string written)
    {
        if (rest.StartsWith(written, StringComparison.OrdinalIgnoreCase)) rest = rest[written.Length..].TrimStart();
        else if (rest.EndsWith(written, StringComparison.OrdinalIgnoreCase)) rest = rest[..^written.Length].TrimEnd();
        else return false;
        return true;
    }

    private static string? TakeCode(ref string rest)
    {
        if (rest.Length <= 3) return null;
        if (Currencies.IsCode(rest[..3]) && !char.IsLetter(rest[3]))
        {
            var code = rest[..3];
            rest = rest[3..].TrimStart();
            return code;
        }

        if (!Currencies.IsCode(rest[^3..]) || char.IsLetter(rest[^4])) return null;
        var behind = rest[^3..];
        rest = rest[..^3].TrimEnd();
        return behind;
    }
}
