using Filon.Money;
using NodaTime;

namespace Filon.Costs;

/// <summary>
/// Shares what was spent without naming a channel over the channels, month by month, in proportion to what each channel
/// itself cost that month, to the cent. In a month in which no channel has a cost of its own it stays on <see cref="Row"/>.
/// </summary>
public static class CommonCosts
{
    /// <summary>The reserved row of what no channel can carry.</summary>
    public const string Row = "(shared)";

    /// <returns>Lines that sum, month by month and side by side, to those given; every one has a channel.</returns>
    public static IReadOnlyList<CostLine> Spread(IEnumerable<CostLine> lines) =>
        [.. lines.GroupBy(line => line.Month).OrderBy(month => month.Key).SelectMany(month => SpreadMonth(month.Key, [.. month]))];

    private static IEnumerable<CostLine> SpreadMonth(YearMonth month, IReadOnlyList<CostLine> lines)
    {
        var own = lines.Where(line => line.Channel is not null).ToList();
        var keys = own.GroupBy(line => line.Channel!, StringComparer.Ordinal)
            .Select(channel => (Channel: channel.Key, Weight: (double)Math.Max(0, channel.Sum(line => line.Minor))))
            .Where(channel => channel.Weight > 0)
            .OrderBy(channel => channel.Channel, StringComparer.Ordinal)
            .ToArray();
        var common = lines.Where(line => line.Channel is null);
        if (keys.Length == 0) return [.. own, .. common.Select(line => line with { Channel = Row })];

        var weights = Array.ConvertAll(keys, channel => channel.Weight);
        return [.. own, .. common.GroupBy(line => line.Side).SelectMany(side =>
            LargestRemainder.Share(side.Sum(line => line.Minor), weights)
                .Select((minor, i) => Part(month, side.Key, keys[i].Channel, minor))
                .Where(part => part.Minor != 0))];
    }

    private static CostLine Part(YearMonth month, CostSide side, string channel, long minor) => new()
    {
        Origin = CostOrigin.Common, Day = month.OnDayOfMonth(1), Side = side, Category = CostCategory.Other, Channel = channel, Minor = minor,
    };
}
