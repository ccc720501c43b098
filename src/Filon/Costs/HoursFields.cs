using System.Globalization;
using Filon.Money;
using NodaTime;

namespace Filon.Costs;

/// <summary>A week of one person's time on one channel as typed in: one duration a day ("3", "3,5", "3:30", "3h30"), from <see cref="Day"/> on.</summary>
public sealed record HoursFields
{
    private const int MinutesInDay = 24 * 60;

    public long? Id { get; init; }

    /// <summary>The day of the first duration.</summary>
    public string? Day { get; init; }
    public string? Role { get; init; }
    public string? Who { get; init; }
    public string? Side { get; init; }
    public string? Channel { get; init; }
    public string? Campaign { get; init; }
    public string? Label { get; init; }

    /// <summary>One a day, seven at most; empty: none.</summary>
    public IReadOnlyList<string?> Durations { get; init; } = [];

    /// <returns>One entry for each day with a duration, or what is wrong by field (<c>d0</c>, <c>d1</c>...).</returns>
    public Outcome<IReadOnlyList<HoursEntry>> Read(Language language)
    {
        var fields = new TypedFields(language);
        var entry = new HoursEntry
        {
            Id = Id ?? 0, WorkedOn = fields.Date("day", Day), Minutes = 0, Role = fields.Required("role", Role), Who = fields.Text("who", Who),
            Side = fields.Side(Side), Channel = fields.Text("channel", Channel), Campaign = fields.Text("campaign", Campaign), Label = fields.Text("label", Label),
        };
        var entries = new List<HoursEntry>();
        for (var i = 0; i < Durations.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Durations[i])) continue;
            if (MinutesOf(Durations[i]!, language) is { } minutes) entries.Add(entry with { WorkedOn = entry.WorkedOn.PlusDays(i), Minutes = minutes });
            else fields.Wrong($"d{i}", new("Hours as 3.5 or 3:30, at most 24 a day.", "Des heures\u00a0: 3,5 ou 3:30, au plus 24 par jour."));
        }

        if (fields.Failure is null && entries.Count == 0) fields.Wrong("d0", new("Give the hours of at least one day.", "Indiquez les heures d’au moins un jour."));
        return fields.Failure is { } failure ? failure : entries;
    }

    /// <summary>"3", "3,5", "3.5", "3:30", "3h30", "45m": whole minutes from 1 to 24 hours; null where it is no such duration.</summary>
    public static long? MinutesOf(string text, Language language)
    {
        var said = text.Trim().ToLowerInvariant();
        var parts = said.TrimEnd('m').Split([':', 'h'], 2);
        var minutes = said.EndsWith('m') && parts.Length == 1 ? TypedNumber.Read(parts[0], language)
            : parts.Length == 1 ? TypedNumber.Read(said, language) * 60
            : TypedNumber.Read(parts[0], language) * 60 + (parts[1].Length == 0 ? 0 : TypedNumber.Read(parts[1], language));
        return minutes is > 0 and <= MinutesInDay ? (long)decimal.Round(minutes.Value, MidpointRounding.AwayFromZero) : null;
    }

    public static HoursFields Of(HoursEntry entry) => new()
    {
        Id = entry.Id, Day = entry.WorkedOn.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Role = entry.Role, Who = entry.Who,
        Side = entry.Side.Code(), Channel = entry.Channel, Campaign = entry.Campaign, Label = entry.Label,
        Durations = [string.Create(CultureInfo.InvariantCulture, $"{entry.Minutes}m")],
    };
}
