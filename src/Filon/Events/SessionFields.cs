using Filon.Costs;
using NodaTime;
using NodaTime.Text;

namespace Filon.Events;

/// <summary>A session or a stand as typed in.</summary>
public sealed record SessionFields
{
    /// <summary><c>session</c> or <c>stand</c>.</summary>
    public string? Kind { get; init; }

    public string? Name { get; init; }

    /// <summary>Empty: the event's first day, where an hour is said.</summary>
    public string? Day { get; init; }

    /// <summary>As 14:30; empty: no hour.</summary>
    public string? Time { get; init; }

    /// <returns>The session, id 0, or what is wrong by field.</returns>
    public Outcome<EventSession> Read(Event of, DateTimeZone zone, Language language)
    {
        var fields = new TypedFields(language);
        var name = fields.Required("name", Name);
        var day = string.IsNullOrWhiteSpace(Day) ? of.FirstDay : fields.Date("day", Day);
        if (fields.Failure is null && !of.IsOn(day)) fields.Wrong("day", new("A day of the event.", "Un jour de l’événement."));
        Instant? starts = null;
        if (!string.IsNullOrWhiteSpace(Time))
        {
            var time = LocalTimePattern.CreateWithInvariantCulture("H':'mm").Parse(Time.Trim());
            if (time.Success) starts = (day + time.Value).InZoneLeniently(zone).ToInstant();
            else fields.Wrong("time", new("Write the hour as 14:30.", "Écrivez l’heure ainsi\u00a0: 14:30."));
        }

        return fields.Failure is { } failure ? failure : new EventSession { Name = name, IsStand = Kind == "stand", StartsAt = starts };
    }
}
