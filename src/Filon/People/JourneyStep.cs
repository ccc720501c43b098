using NodaTime;

namespace Filon.People;

/// <summary>One dated thing in a journey: a touch, a conversion, a deal opened, won or lost.</summary>
public sealed record JourneyStep
{
    /// <summary>'touch', 'conversion', 'opened', 'won', 'lost'.</summary>
    public string What { get; init; } = "touch";

    public long Id { get; init; }
    public Instant HappenedAt { get; init; }
    public long Sequence { get; init; }

    /// <summary>Of a touch: 'marketing', 'sales', 'lead', 'opportunity'. Of a conversion, what was done. Of a deal, its type.</summary>
    public string Kind { get; init; } = "";

    public string? Channel { get; init; }

    /// <summary>The named question that gave the channel.</summary>
    public string? ChannelRule { get; init; }

    public string? Campaign { get; init; }
    public string? Source { get; init; }
    public string? Medium { get; init; }
    public string? Referrer { get; init; }
    public string? Url { get; init; }
    public string? Introducer { get; init; }

    /// <summary>What the file calls it; of a deal its name.</summary>
    public string? Label { get; init; }

    /// <summary>The post answered or seen.</summary>
    public string? Post { get; init; }

    public string? HeardOfUs { get; init; }
    public long? PersonId { get; init; }
    public string? Person { get; init; }
    public long? AmountMinor { get; init; }
    public string? Currency { get; init; }

    /// <summary>What the chosen model credits to this touch, in minor units of the workspace's currency; null where it credits nothing.</summary>
    public long? EarnedMinor { get; init; }
}
