namespace Filon.Money;

/// <summary>The currencies whose minor unit is not the hundredth (ISO 4217, list one), and how an amount is written in each language.</summary>
public static class Currencies
{
    private static readonly HashSet<string> WithoutMinor = ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];
    private static readonly HashSet<string> WithThousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    public static int MinorPerMajor(string currency) =>
        WithoutMinor.Contains(currency) ? 1 : WithThousandths.Contains(currency) ? 1000 : 100;

    /// <summary>True for three capital letters: the form of an ISO 4217 code.</summary>
    public static bool IsCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    /// <summary>"1 234,56 €" in French, "€1,234.56" in English; whole amounts without cents when <paramref name="cents"/> is false.</summary>
    public static string Write(this Amount amount, Language language, bool cents = false)
    {
        var digits = cents ? (int)Math.Log10(MinorPerMajor(amount.Currency)) : 0;
        var number = Math.Abs(amount.Major).ToString("N" + digits, language.Culture());
        var symbol = amount.Currency switch { "EUR" => "€", "USD" => "$", "GBP" => "£", var other => other };
        var minus = amount.Minor < 0 && Math.Round(amount.Major, digits) != 0 ? "−" : "";
        return language == Language.French ? $"{minus}{number}\u00a0{symbol}"
            : symbol.Length == 1 ? $"{minus}{symbol}{number}" : $"{minus}{symbol}\u00a0{number}";
    }
}
