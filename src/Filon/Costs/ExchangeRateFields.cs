using System.Globalization;
using Filon.Money;

namespace Filon.Costs;

/// <summary>An exchange rate as typed in.</summary>
public sealed record ExchangeRateFields
{
    public string? Currency { get; init; }
    public string? Day { get; init; }

    /// <summary>In the workspace's currency for one unit.</summary>
    public string? Rate { get; init; }

    /// <param name="own">The workspace's currency.</param>
    /// <param name="language">Of whoever types.</param>
    public Outcome<ExchangeRate> Read(string own, Language language)
    {
        var fields = new TypedFields(language);
        var code = Currency?.Trim().ToUpperInvariant() ?? "";
        if (!Currencies.IsCode(code) || code == own)
            fields.Wrong("currency", Sentence.Format("Another currency than {0}, in three letters.", "Une autre devise que {0}, en trois lettres.", own));
        var day = fields.Date("day", Day);
        // a rate has up to six decimals: "0.921" is not "nine hundred twenty-one" in either language
        var rate = decimal.TryParse(Rate?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : 0;
        if (rate <= 0) fields.Wrong("rate", new("A rate above 0, such as 0.92.", "Un taux supérieur à 0, par exemple 0,92."));
        return fields.Failure is { } failure ? failure : new ExchangeRate(code, day, (double)rate);
    }

    public static ExchangeRateFields Of(ExchangeRate rate) => new()
    {
        Currency = rate.Currency, Day = rate.RateDate.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Rate = rate.Rate.ToString("0.##########", CultureInfo.InvariantCulture),
    };
}
