using System.Globalization;

namespace Filon.Reciprocity;

/// <summary>The bounds as typed.</summary>
public sealed record FollowBoundsFields
{
    /// <summary>What may be typed. A ratio of two, and fifty strangers a week, is where following begins to be a campaign for followers.</summary>
    public const int LeastGuard = 10, MostGuard = 200, MostOfLeast = 50, MostOfMost = 500;

    public string? Guard { get; init; }
    public string? Least { get; init; }

    /// <summary>Empty: no bound of one's own.</summary>
    public string? Most { get; init; }

    public static FollowBoundsFields Of(FollowBounds bounds, Language language) => new()
    {
        Guard = bounds.Guard.ToString("0.##", language.Culture()), Least = Text(bounds.LeastAWeek), Most = bounds.MostAWeek is { } most ? Text(most) : null,
    };

    /// <returns>The bounds, or what is wrong by field.</returns>
    public Outcome<FollowBounds> Read()
    {
        var problems = new List<Problem>();
        var (guard, least) = (Hundredths(Guard), Whole(Least));
        var most = string.IsNullOrWhiteSpace(Most) ? null : Whole(Most);
        if (guard is null or < LeastGuard or > MostGuard) problems.Add(new("guard", new("A ratio from 0.1 to 2, as 1 or 0.8.", "Un ratio de 0,1 à 2, comme 1 ou 0,8.")));
        if (least is null or > MostOfLeast) problems.Add(new("least", Sentence.Format("A whole number from 0 to {0}.", "Un nombre entier de 0 à {0}.", MostOfLeast)));
        if (!string.IsNullOrWhiteSpace(Most) && most is null or < 1 or > MostOfMost)
            problems.Add(new("most", Sentence.Format("A whole number from 1 to {0}, or nothing.", "Un nombre entier de 1 à {0}, ou rien.", MostOfMost)));
        else if (most < least) problems.Add(new("most", new("Not fewer than what is always allowed.", "Pas moins que ce qui est toujours permis.")));
        return problems.Count > 0 ? Failure.Invalid(problems) : new FollowBounds(guard!.Value, least!.Value, most);
    }

    private static int? Hundredths(string? text) =>
        decimal.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio) && ratio <= MostGuard ? (int)Math.Round(ratio * 100) : null;

    private static int? Whole(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
