using Filon.Measure.Attribution;

namespace Filon.Measure.Ledger;

/// <summary>Which lines of the ledger: of a model, won in a range of months, and of one channel, campaign, post, introducer or deal (an empty name: none said).</summary>
public sealed record LineFilter(Model Model, MonthRange Won, Dimension? Dimension, string? Name)
{
    public long? Deal => Dimension == Ledger.Dimension.Deal && long.TryParse(Name, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;
}
