using Filon.Measure.Attribution;

namespace Filon.Measure.Ledger;

/// <summary>Which lines of the ledger: of a model, won in a range of months, and of one channel, campaign, post, introducer, deal or touch (an empty name: none said).</summary>
public sealed record LineFilter(Model Model, MonthRange Won, Dimension? Dimension, string? Name)
{
    /// <summary>Of the deal or the touch; null where the filter is by neither.</summary>
    public long? Id => Dimension is Ledger.Dimension.Deal or Ledger.Dimension.Touch
        && long.TryParse(Name, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;
}
