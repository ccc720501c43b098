using System.Globalization;
using Filon.Costs;
using NodaTime;
using NodaTime.Text;

namespace Filon.Events.Activities;

/// <summary>A call, a meeting or a letter as typed in, or as an undo carries it. Only the kind and the person are needed: it was by us, now.</summary>
public sealed record ActivityFields
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H':'mm");

    public long? Id { get; init; }
    public string? Kind { get; init; }

    /// <summary>An e-mail, a name, the number or the address of a person's page.</summary>
    public string? Who { get; init; }

    /// <summary>The number of the person; it goes before <see cref="Who"/>.</summary>
    public long? Person { get; init; }

    public string? Direction { get; init; }

    /// <summary>Empty with <see cref="Time"/>: now.</summary>
    public string? Day { get; init; }

    public string? Time { get; init; }

    /// <summary>Minutes as 20, or 1h30.</summary>
    public string? Duration { get; init; }

    public string? Note { get; init; }
    public string? Campaign { get; init; }
    public string? Mark { get; init; }

    /// <summary>Whose hours the duration is, in the cost book; empty: nobody's.</summary>
    public string? Role { get; init; }

    /// <returns>The activity, of nobody yet; or what is wrong by field.</returns>
    public Outcome<Activity> Read(DateTimeZone zone, Instant now, Language language)
    {
        var fields = new TypedFields(language);
        var kind = ActivityWords.Kind(Kind);
        if (kind is null) fields.Wrong("kind", new("A call, a meeting or a letter.", "Un appel, un rendez-vous ou une lettre."));
        if (!string.IsNullOrEmpty(Direction) && Direction is not (ActivityWords.Out or ActivityWords.In)) fields.Wrong("direction", new("Choose one of the two.", "Choisissez l’un des deux."));
        var mark = string.IsNullOrEmpty(Mark) ? null : Mark;
        if (mark is not null && ActivityWords.Marks.All(one => one.Code != mark)) fields.Wrong("mark", new("Choose one of the list.", "Choisissez dans la liste."));
        var role = fields.Text("role", Role);
        var minutes = Minutes(fields, language);
        if (role is not null && minutes is null) fields.Wrong("duration", new("Say how long it took, so that it can be counted.", "Dites combien de temps cela a pris, pour que ce soit compté."));
        var activity = new Activity
        {
            Id = Id ?? 0, Kind = kind ?? ActivityKind.Call, IsIncoming = Direction == ActivityWords.In, HappenedAt = At(fields, zone, now), Minutes = minutes,
            Note = fields.Text("note", Note), Campaign = fields.Text("campaign", Campaign), Mark = mark, Role = role,
        };
        return fields.Failure is { } failure ? failure : activity;
    }

    public static ActivityFields Of(Activity activity, DateTimeZone zone)
    {
        var at = activity.HappenedAt.InZone(zone).LocalDateTime;
        return new()
        {
            Id = activity.Id, Kind = activity.Kind.Code(), Person = activity.PersonId, Direction = activity.IsIncoming ? ActivityWords.In : ActivityWords.Out,
            Day = at.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Time = at.ToString("HH:mm", CultureInfo.InvariantCulture),
            Duration = activity.Minutes?.ToString(CultureInfo.InvariantCulture), Note = activity.Note, Campaign = activity.Campaign, Mark = activity.Mark, Role = activity.Role,
        };
    }

    private long? Minutes(TypedFields fields, Language language)
    {
        if (string.IsNullOrWhiteSpace(Duration)) return null;
        var said = Duration.Trim();
        var minutes = said.All(char.IsAsciiDigit) ? HoursFields.MinutesOf(said + "m", language) : HoursFields.MinutesOf(said, language);
        if (minutes is null) fields.Wrong("duration", new("Minutes as 20, or 1h30; at most a day.", "Des minutes\u00a0: 20, ou 1h30\u00a0; au plus un jour."));
        return minutes;
    }

    private Instant At(TypedFields fields, DateTimeZone zone, Instant now)
    {
        if (string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Time)) return now;
        var today = now.InZone(zone).Date;
        var day = string.IsNullOrWhiteSpace(Day) ? today : fields.Date("day", Day);
        var time = string.IsNullOrWhiteSpace(Time) ? new LocalTime(12, 0) : Hour(fields);
        var at = (day + time).InZoneLeniently(zone).ToInstant();
        if (at <= now) return at;
        if (day == today && string.IsNullOrWhiteSpace(Time)) return now; // noon has not come yet
        if (fields.Failure is null) fields.Wrong("day", new("This has not happened yet.", "Cela n’a pas encore eu lieu."));
        return now;
    }

    private LocalTime Hour(TypedFields fields)
    {
        var read = Clock.Parse(Time!.Trim());
        if (!read.Success) fields.Wrong("time", new("Write the hour as 14:30.", "Écrivez l’heure ainsi\u00a0: 14:30."));
        return read.Success ? read.Value : default;
    }
}
