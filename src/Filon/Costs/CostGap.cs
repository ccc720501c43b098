using NodaTime;

namespace Filon.Costs;

/// <summary>What keeps a cost out of the book, or keeps it from counting twice, with the sentence that says how to mend it.</summary>
public sealed record CostGap(CostGapKind Kind, string Subject, YearMonth Month, Sentence Sentence)
{
    public static CostGap NoExchangeRate(string currency, LocalDate day) => new(
        CostGapKind.NoExchangeRate, currency, day.ToYearMonth(), Sentence.Format(
            "No exchange rate for {0} on {1:d MMMM yyyy}: add one and its costs of that day will count.",
            "Pas de taux de change pour {0} au {1:d MMMM yyyy}\u00a0: ajoutez-le et ses coûts de ce jour compteront.",
            currency, day));

    public static CostGap NoRoleRate(string role, YearMonth month) => new(
        CostGapKind.NoRoleRate, role, month, Sentence.Format(
            "No hourly cost for the role “{0}” in {1:MMMM yyyy}: its hours are not counted yet.",
            "Pas de coût horaire pour le rôle «\u00a0{0}\u00a0» en {1:MMMM yyyy}\u00a0: ses heures ne comptent pas encore.",
            role, month.OnDayOfMonth(1)));

    public static CostGap ShareAndHours(string role, YearMonth month) => new(
        CostGapKind.ShareAndHours, role, month, Sentence.Format(
            "“{0}” has both a share of salary and logged hours in {1:MMMM yyyy}: the share of salary counts, the hours do not.",
            "«\u00a0{0}\u00a0» a à la fois une part de salaire et des heures saisies en {1:MMMM yyyy}\u00a0: la part de salaire compte, les heures non.",
            role, month.OnDayOfMonth(1)));
}
