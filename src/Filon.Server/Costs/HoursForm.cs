using Filon.Costs;

namespace Filon.Server.Costs;

/// <summary>A week as the form sends it: <c>d0</c> is the duration of <c>day</c>, <c>d6</c> that of six days later.</summary>
public sealed record HoursForm
{
    public long? Id { get; init; }
    public string? Day { get; init; }
    public string? Role { get; init; }
    public string? Who { get; init; }
    public string? Side { get; init; }
    public string? Channel { get; init; }
    public string? Campaign { get; init; }
    public string? Label { get; init; }
    public string? D0 { get; init; }
    public string? D1 { get; init; }
    public string? D2 { get; init; }
    public string? D3 { get; init; }
    public string? D4 { get; init; }
    public string? D5 { get; init; }
    public string? D6 { get; init; }

    public IReadOnlyList<string?> Durations => [D0, D1, D2, D3, D4, D5, D6];

    /// <summary>A week; one day alone where an entry is changed.</summary>
    internal HoursFields Fields => new()
    {
        Id = Id, Day = Day, Role = Role, Who = Who, Side = Side, Channel = Channel, Campaign = Campaign, Label = Label, Durations = Id is null ? Durations : [D0],
    };

    /// <summary>A week of one person on one channel, as it was typed in.</summary>
    /// <param name="week">From one to seven entries, one a day.</param>
    internal static HoursForm Of(IReadOnlyList<HoursEntry> week)
    {
        if (week.Count == 1) return Of(week[0]);
        var first = week.MinBy(entry => entry.WorkedOn)!;
        string? On(int day) => week.FirstOrDefault(entry => entry.WorkedOn == first.WorkedOn.PlusDays(day)) is { } entry ? HoursFields.Of(entry).Durations[0] : null;
        return Of(first) with { Id = null, D1 = On(1), D2 = On(2), D3 = On(3), D4 = On(4), D5 = On(5), D6 = On(6) };
    }

    internal static HoursForm Of(HoursEntry entry)
    {
        var fields = HoursFields.Of(entry);
        return new()
        {
            Id = fields.Id, Day = fields.Day, Role = fields.Role, Who = fields.Who, Side = fields.Side, Channel = fields.Channel,
            Campaign = fields.Campaign, Label = fields.Label, D0 = fields.Durations[0],
        };
    }
}
