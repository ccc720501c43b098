using System.Globalization;
using Filon.Money;
using NodaTime;
using NodaTime.Text;

namespace Filon.Costs;

/// <summary>Reads the fields of one form and gathers what is wrong with them, field by field.</summary>
internal sealed class TypedFields(Language language)
{
    private const int LongestText = 200;
    private readonly List<Problem> _problems = [];

    public Failure? Failure => _problems.Count > 0 ? Failure.Invalid(_problems) : null;

    public void Wrong(string field, Sentence sentence) => _problems.Add(new(field, sentence));

    /// <returns>The text without outer blanks; null where nothing was typed.</returns>
    public string? Text(string field, string? said)
    {
        var text = said?.Trim();
        if (text?.Length > LongestText) Wrong(field, new("At most 200 characters.", "Au plus 200 caractères."));
        return string.IsNullOrEmpty(text) ? null : text;
    }

    public string Required(string field, string? said)
    {
        var text = Text(field, said);
        if (text is null) Wrong(field, new("This is needed.", "Ce champ est nécessaire."));
        return text ?? "";
    }

    public LocalDate Date(string field, string? said)
    {
        var read = LocalDatePattern.Iso.Parse(said?.Trim() ?? "");
        if (!read.Success) Wrong(field, new("Write the day as 2026-04-30.", "Écrivez le jour ainsi\u00a0: 2026-04-30."));
        return read.Success ? read.Value : default;
    }

    public YearMonth Month(string field, string? said)
    {
        var read = YearMonthPattern.Iso.Parse(said?.Trim() ?? "");
        if (!read.Success) Wrong(field, new("Write the month as 2026-04.", "Écrivez le mois ainsi\u00a0: 2026-04."));
        return read.Success ? read.Value : new(1970, 1);
    }

    public YearMonth? OptionalMonth(string field, string? said) => string.IsNullOrWhiteSpace(said) ? null : Month(field, said);

    public decimal Number(string field, string? said, decimal least, decimal most)
    {
        var read = TypedNumber.Read(said, language);
        if (read is not { } number || number < least || number > most)
        {
            Wrong(field, Sentence.Format("A number from {0:N0} to {1:N0}.", "Un nombre de {0:N0} à {1:N0}.", least, most));
            return least;
        }

        return number;
    }

    /// <param name="field">The field of the amount.</param>
    /// <param name="said">In major units, or in <c>minor:</c> and cents as the product writes it to itself.</param>
    /// <param name="currency">As typed; empty: <paramref name="own"/>.</param>
    /// <param name="own">The workspace's.</param>
    public Amount Amount(string field, string? said, string? currency, string own)
    {
        var code = currency?.Trim().ToUpperInvariant() is { Length: > 0 } typed ? typed : own;
        if (!Currencies.IsCode(code))
        {
            Wrong("currency", new("A currency is three letters: EUR, CHF, USD.", "Une devise s’écrit en trois lettres\u00a0: EUR, CHF, USD."));
            return new(0, own);
        }

        if (said?.StartsWith("minor:", StringComparison.Ordinal) == true && long.TryParse(said[6..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minor))
            return new(minor, code);
        return Filon.Money.Amount.FromMajor(Number(field, said, -1_000_000_000, 1_000_000_000), code);
    }

    public CostSide Side(string? code)
    {
        if (string.IsNullOrEmpty(code)) return CostSide.Marketing;
        if (CostWords.Side(code) is { } side) return side;
        Wrong("side", new("Marketing, sales or keeping.", "Marketing, commercial (sales) ou fidélisation (keeping)."));
        return CostSide.Marketing;
    }
}
