using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Money;

namespace Filon.Server.Measure;

/// <summary>What explains a figure of a model over the whole population: the chain of order 1 and the commonest paths.</summary>
/// <param name="Model">Which model.</param>
/// <param name="Channel">Around which channel; null: all.</param>
/// <param name="Credits">What the model gives each channel.</param>
/// <param name="Transitions">The likeliest two hundred arrows between channels, (start), (conversion) and (null).</param>
/// <param name="Paths">The commonest paths.</param>
public sealed record ChainAnswer(
    Model Model, string? Channel, IReadOnlyList<ModelsAnswer.Cell> Credits, IReadOnlyList<PopulationTransition> Transitions, IReadOnlyList<ChainAnswer.Path> Paths)
{
    /// <summary>A path of channels.</summary>
    /// <param name="Channels">In order.</param>
    /// <param name="Conversions">How often it ended in a sale.</param>
    /// <param name="Amount">With what value.</param>
    /// <param name="Nulls">How often it led to nothing so far.</param>
    public sealed record Path(IReadOnlyList<string> Channels, double Conversions, Amount Amount, double Nulls);

    internal static ChainAnswer Of(ChainPage page, string currency) => new(
        page.Model, page.Channel,
        [.. page.Credits.Select(cell => new ModelsAnswer.Cell(
            cell.Model, cell.Channel, cell.AmountMinor is { } minor ? new Amount(minor, currency) : null, cell.Conversions, cell.RemovalEffect, cell.Rate))],
        page.Transitions, [.. page.Paths.Select(path => new Path(path.Channels, path.Conversions, new(path.AmountMinor, currency), path.Nulls))]);
}
