namespace Filon.Measure.Channels;

/// <summary>A touch's inputs read once with the vocabulary, for the questions to look at.</summary>
internal readonly struct ChannelClues
{
    public ChannelClues(in ChannelInputs inputs)
    {
        Inputs = inputs;
        var url = inputs.Url.AsSpan();
        var tagged = url.Contains("utm_", StringComparison.OrdinalIgnoreCase);
        Said = ChannelVocabulary.Word(inputs.Said);
        SaysOwnName = Said is null && !string.IsNullOrWhiteSpace(inputs.Said);
        var source = inputs.Source is { Length: > 0 } ? inputs.Source.AsSpan() : tagged ? WebAddress.Parameter(url, "utm_source") : default;
        var medium = inputs.Medium is { Length: > 0 } ? inputs.Medium.AsSpan() : tagged ? WebAddress.Parameter(url, "utm_medium") : default;
        HasSource = !source.IsEmpty || !string.IsNullOrEmpty(inputs.Campaign);
        Source = ChannelVocabulary.Word(source) ?? (source.Contains('.') ? ChannelVocabulary.Host(WebAddress.Host(source)) : null);
        Medium = ChannelVocabulary.Word(medium);
        var host = WebAddress.Host(inputs.Referrer);
        Inside = !host.IsEmpty && host.Equals(WebAddress.Host(url), StringComparison.OrdinalIgnoreCase);
        HasReferrer = !host.IsEmpty && !Inside;
        Referrer = HasReferrer ? ChannelVocabulary.Host(host) : null;
        ClickId = url.Contains('=') ? WebAddress.PaidClick(url) : null;
    }

    public ChannelInputs Inputs { get; }

    public Meaning? Said { get; }

    /// <summary>The file names a channel that is not in the vocabulary.</summary>
    public bool SaysOwnName { get; }

    public Meaning? Source { get; }

    public bool HasSource { get; }

    public Meaning? Medium { get; }

    public Meaning? Referrer { get; }

    /// <summary>The visit came from another site.</summary>
    public bool HasReferrer { get; }

    /// <summary>The visit came from a page of the same site.</summary>
    public bool Inside { get; }

    /// <summary>The channel of an advertiser's click mark in the address (<c>gclid</c>...); null without one.</summary>
    public string? ClickId { get; }

    public bool Paid => ClickId is not null || Medium?.Kind == MeaningKind.Paid || Said?.Kind == MeaningKind.Paid || Source?.Kind == MeaningKind.Paid;

    /// <summary>The channel that the source or the referrer stands for, when it is of that kind.</summary>
    public string? From(MeaningKind kind) =>
        Source?.Kind == kind ? Source.Channel : Referrer?.Kind == kind ? Referrer.Channel : null;
}
