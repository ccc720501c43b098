using Filon.Costs;
using Filon.Events;

namespace Filon.Server.Events;

/// <summary>Hours somebody spent on an event, on one day.</summary>
public sealed record EventHoursForm
{
    public string? Day { get; init; }
    public string? Role { get; init; }
    public string? Who { get; init; }
    public string? Side { get; init; }

    /// <summary>As 3.5 or 3:30.</summary>
    public string? D0 { get; init; }

    internal HoursFields Fields(Event told) => new()
    {
        Day = Day, Role = Role, Who = Who, Side = Side, Campaign = told.Campaign, Channel = told.Kind.Channel(), Label = told.Name, Durations = [D0],
    };
}
