namespace Filon.Measure.Ledger;

/// <summary>What a won deal brought and what began it.</summary>
/// <param name="AmountMinor">In cents of the workspace's currency.</param>
/// <param name="FirstTouchAt">Of its journey, Unix milliseconds; null where no touch is known.</param>
/// <param name="FirstChannel">The channel of that touch.</param>
internal sealed record DealSale(long AmountMinor, long? FirstTouchAt, string? FirstChannel);
