using Filon.Measure.Channels;

namespace Filon.Events;

/// <summary>What the touch of an attendance says.</summary>
internal sealed record AttendanceTouch
{
    public long Id { get; init; }
    public bool IsOwnTouch { get; init; }
    public string? SaidChannel { get; init; }
    public string? Source { get; init; }
    public string? Medium { get; init; }
    public string? Campaign { get; init; }
    public string? Label { get; init; }

    public ChannelInputs Inputs => new(SaidChannel, Source, Medium, Campaign, Label: Label);

    /// <summary>Of whoever came to this event.</summary>
    public static AttendanceTouch Of(Event told) => new() { IsOwnTouch = true, SaidChannel = told.Kind.Channel(), Campaign = told.Campaign, Label = told.Name };
}
