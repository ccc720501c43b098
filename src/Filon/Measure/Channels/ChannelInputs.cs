namespace Filon.Measure.Channels;

/// <summary>Everything a touch says about where it came from, as the file wrote it.</summary>
public readonly record struct ChannelInputs(
    string? Said = null, string? Source = null, string? Medium = null, string? Campaign = null,
    string? Referrer = null, string? Url = null, string? Label = null, string? Introducer = null, bool BySales = false);
