using System.Globalization;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>The days a link's page looks at: <c>?days=30</c>.</summary>
public static class LinkPeriod
{
    public const int Usual = 30;

    /// <summary>Of all days: as long as anybody may ask for.</summary>
    public const int All = 0;

    public static IReadOnlyList<(string Value, Sentence Text)> Choices { get; } =
    [
        ("7", new("7 days", "7 jours")), ("30", new("30 days", "30 jours")), ("90", new("90 days", "90 jours")), ("365", new("A year", "Un an")), ("0", new("Since it was made", "Depuis sa création")),
    ];

    /// <summary>A number of days of the list; the usual one for anything else.</summary>
    public static int Read(string? days) => Choices.Any(choice => choice.Value == days) ? int.Parse(days!, CultureInfo.InvariantCulture) : Usual;

    public static DateInterval Of(int days, LocalDate first, LocalDate today)
    {
        var start = days == All ? first : today.PlusDays(1 - days);
        return new(start < today ? start : today, today);
    }
}
