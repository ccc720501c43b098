using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>One meeting of a calendar, or why it cannot be had.</summary>
internal sealed record CalendarEvent
{
    public RowPosition Position { get; init; }
    public string Uid { get; init; } = "";
    public string? Summary { get; init; }
    public Instant At { get; init; }
    public bool Cancelled { get; init; }
    public bool Repeats { get; init; }
    public IReadOnlyList<(string Email, string? Name)> People { get; init; } = [];
    public Refusal? Refusal { get; init; }
}
