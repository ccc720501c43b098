using Filon.Measure.Channels;
using NodaTime;

namespace Filon.Measure.Ledger;

/// <summary>What was read for a recomputation: the data, what it could not take, and when it was.</summary>
/// <param name="SeenAt">The mark of the last change known before reading began.</param>
/// <param name="Channels">How many touches each rule gave to each channel.</param>
internal sealed record LedgerInput(LedgerData Data, IReadOnlyList<LedgerGap> Gaps, MeasureSettings Settings, DateTimeZone Zone, long SeenAt)
{
    public IReadOnlyList<ChannelCount> Channels { get; init; } = [];

    /// <summary>What is known of the lead of every deal, won or not.</summary>
    public IReadOnlyList<DealSigns> Signs { get; init; } = [];
}
