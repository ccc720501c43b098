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

    internal HoursFields Fields => new()
    {
        Id = Id, Day = Day, Role = Role, Who = Who, Side = Side, Channel = Channel, Campaign = Campaign, Label = Label, Durations = Durations,
    };

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
