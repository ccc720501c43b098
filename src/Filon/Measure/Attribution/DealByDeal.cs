namespace Filon.Measure.Attribution;

/// <summary>
/// Divides one conversion over the touches of its journey. The shares sum to 1, or to less where the model finds nobody to credit
/// (no marketing touch for last-marketing, no lead or opportunity mark for w-shaped): the rest is <c>(unattributed)</c>.
/// </summary>
public static class DealByDeal
{
    /// <summary>The row that takes what no touch can be credited with, so that totals close.</summary>
    public const string Unattributed = "(unattributed)";

    /// <summary>The share of each touch, in the order given. The journey is in time order, its last touch at or before the conversion.</summary>
    public static double[] Shares(Model model, ReadOnlySpan<JourneyTouch> journey, ShareSettings settings)
    {
        var shares = new double[journey.Length];
        Share(model, journey, settings, shares);
        return shares;
    }

    /// <summary>As <see cref="Shares"/>, into a span of the journey's length.</summary>
    public static void Share(Model model, ReadOnlySpan<JourneyTouch> journey, ShareSettings settings, Span<double> shares)
    {
        shares.Clear();
        if (journey.IsEmpty) return;
        switch (model)
        {
            case Model.First: shares[0] = 1; break;
            case Model.Last: shares[^1] = 1; break;
            case Model.LastMarketing: AddLastMarketing(journey, 1, shares); break;
            case Model.Both: shares[0] = 0.5; AddLastMarketing(journey, 0.5, shares); break;
            case Model.WShaped: WShaped(journey, shares); break;
            case Model.TimeDecay: TimeDecay(journey, settings.HalfLife, shares); break;
            default: ByPath(model, journey, settings, shares); break;
        }
    }

    private static void ByPath(Model model, ReadOnlySpan<JourneyTouch> journey, ShareSettings settings, Span<double> shares)
    {
        var path = new int[journey.Length];
        for (var i = 0; i < path.Length; i++) path[i] = journey[i].Channel;
        PathShares.Share(model, path, settings.HalfLife, settings.RemovalEffects, shares);
    }

    private static void AddLastMarketing(ReadOnlySpan<JourneyTouch> journey, double share, Span<double> shares)
    {
        for (var i = journey.Length - 1; i >= 0; i--)
        {
            if (journey[i].Kind != TouchKind.Marketing) continue;
            shares[i] += share;
            return;
        }
    }

    private static void WShaped(ReadOnlySpan<JourneyTouch> journey, Span<double> shares)
    {
        int lead = FirstOf(TouchKind.Lead, journey), opportunity = FirstOf(TouchKind.Opportunity, journey);
        if (lead < 0 || opportunity < 0) return;
        shares[0] += 0.3;
        shares[lead] += 0.3;
        shares[opportunity] += 0.3;
        var anchors = shares.Length - shares.Count(0.0);
        if (anchors == shares.Length) PathShares.Scale(shares, 1 / 0.9);
        else shares.Replace(0.0, 0.1 / (shares.Length - anchors));
    }

    private static int FirstOf(TouchKind kind, ReadOnlySpan<JourneyTouch> journey)
    {
        for (var i = 0; i < journey.Length; i++)
            if (journey[i].Kind == kind) return i;
        return -1;
    }

    /// <summary>Only the distance to the last touch matters: the rest of the way to the conversion is the same factor for all, and would underflow.</summary>
    private static void TimeDecay(ReadOnlySpan<JourneyTouch> journey, double halfLife, Span<double> shares)
    {
        var sum = 0.0;
        for (var i = 0; i < journey.Length; i++)
            sum += shares[i] = Math.Exp((journey[i].Time - journey[^1].Time) / halfLife * Math.Log(2));
        PathShares.Scale(shares, 1 / sum);
    }
}
