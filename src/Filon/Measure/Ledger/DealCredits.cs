using Filon.Measure.Attribution;
using Filon.Money;

namespace Filon.Measure.Ledger;

/// <summary>
/// Divides a deal over its journey: the model's shares, then whole cents by largest remainder, so that a deal's lines sum to the deal.
/// What the model credits to nobody is a line of its own, (unattributed).
/// </summary>
internal sealed class DealCredits(ShareSettings settings)
{
    /// <summary>Shares closer than this to the whole leave nothing over: it is rounding, not a touch without credit.</summary>
    private const double Rounding = 1e-9;

    private JourneyTouch[] _touches = new JourneyTouch[64];
    private double[] _shares = new double[64];

    public IReadOnlyList<Credit> Of(Model model, long amountMinor, List<LedgerTouch> journey)
    {
        if (_touches.Length <= journey.Count) (_touches, _shares) = (new JourneyTouch[journey.Count * 2], new double[journey.Count * 2]);
        for (var i = 0; i < journey.Count; i++) _touches[i] = new(journey[i].At, journey[i].Channel, journey[i].Kind);
        var shares = _shares.AsSpan(0, journey.Count + 1);
        DealByDeal.Share(model, _touches.AsSpan(0, journey.Count), settings, shares[..journey.Count]);
        shares[^1] = 0;
        var rest = 1 - Sum(shares);
        shares[^1] = rest > Rounding ? rest : 0;

        var cents = LargestRemainder.Share(amountMinor, shares);
        var credits = new List<Credit>();
        for (var i = 0; i < shares.Length; i++)
            if (shares[i] > 0) credits.Add(new(i == journey.Count ? -1 : i, shares[i], cents[i]));
        return credits;
    }

    private static double Sum(ReadOnlySpan<double> shares)
    {
        var sum = 0.0;
        foreach (var share in shares) sum += share;
        return sum;
    }
}
