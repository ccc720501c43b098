using NodaTime;

namespace Filon.Costs;

/// <summary>A role costs a share of its salary or its hours in a month, never both: the two refusals, naming role and month.</summary>
internal static class EitherOr
{
    public static Failure HoursRefused(string role, YearMonth month) => new(FailureKind.Conflict, Sentence.Format(
        "“{0}” is already counted by a share of salary in {1:MMMM yyyy}: its hours would count twice. End the share first, or log these hours under another role.",
        "«\u00a0{0}\u00a0» est déjà compté par une part de salaire en {1:MMMM yyyy}\u00a0: ses heures compteraient deux fois. Terminez d’abord la part, ou saisissez ces heures sous un autre rôle.",
        role, month.OnDayOfMonth(1)));

    public static Failure ShareRefused(string role, YearMonth month) => new(FailureKind.Conflict, Sentence.Format(
        "“{0}” has logged hours in {1:MMMM yyyy}: a share of salary would count that time twice. Begin the share after that month, or remove the hours.",
        "«\u00a0{0}\u00a0» a des heures saisies en {1:MMMM yyyy}\u00a0: une part de salaire compterait ce temps deux fois. Faites commencer la part après ce mois, ou retirez les heures.",
        role, month.OnDayOfMonth(1)));
}
