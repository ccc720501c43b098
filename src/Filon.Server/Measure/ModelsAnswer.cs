using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Money;

namespace Filon.Server.Measure;

/// <summary>What every model credits to every channel, side by side.</summary>
public sealed record ModelsAnswer(IReadOnlyList<ModelsAnswer.Cell> Items)
{
    /// <summary>What a model credits to a channel.</summary>
    /// <param name="Model">Which model.</param>
    /// <param name="Channel">A channel's code.</param>
    /// <param name="Amount">In the workspace's currency; null where the model carries no money.</param>
    /// <param name="Deals">The sum of the shares, or the conversions of a model over the whole population.</param>
    /// <param name="RemovalEffect">Of the Markov models: the part of sales lost without this channel.</param>
    /// <param name="Rate">Of the Shapley model of rates alone.</param>
    public sealed record Cell(Model Model, string Channel, Amount? Amount, double? Deals, double? RemovalEffect, double? Rate);

    internal static ModelsAnswer Of(AttributionPage page, string currency) => new(
    [
        .. page.SideBySide.Select(cell => new Cell(cell.Model, cell.Name, new Amount(cell.AmountMinor, currency), cell.Deals, null, null)),
        .. page.Population.Select(cell => new Cell(
            cell.Model, cell.Channel, cell.AmountMinor is { } minor ? new Amount(minor, currency) : null, cell.Conversions, cell.RemovalEffect, cell.Rate)),
    ]);
}
