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
            case Model.Linear: shares.Fill(1.0 / journey.Length); break;
            case Model.LinearDistinct or Model.ShapleySum or Model.ShapleyOrdered: Distinct(journey, shares); break;
            case Model.Position: Position(shares); break;
            case Model.WShaped: WShaped(journey, shares); break;
            case Model.TimeDecay: TimeDecay(journey, settings.HalfLife, shares); break;
            case Model.RemovalShare: RemovalShare(journey, settings.RemovalEffects, shares); break;
            default: throw new ArgumentOutOfRangeException(nameof(model), model, "Not a model that divides each deal on its own.");
        }
    }

    /// <summary>40 % to the first, 40 % to the last, 20 % shared between; two touches 50/50, one 100 %.</summary>
    public static void Position(Span<double> shares)
    {
        if (shares.Length < 3) { shares.Fill(1.0 / shares.Length); return; }
        shares.Fill(0.2 / (shares.Length - 2));
        shares[0] = shares[^1] = 0.4;
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

    private static void Distinct(ReadOnlySpan<JourneyTouch> journey, Span<double> shares)
    {
        var occurrences = new Dictionary<int, int>();
        foreach (var touch in journey) occurrences[touch.Channel] = occurrences.GetValueOrDefault(touch.Channel) + 1;
        for (var i = 0; i < journey.Length; i++) shares[i] = 1.0 / occurrences.Count / occurrences[journey[i].Channel];
    }

    private static void WShaped(ReadOnlySpan<JourneyTouch> journey, Span<double> shares)
    {
        int lead = FirstOf(TouchKind.Lead, journey), opportunity = FirstOf(TouchKind.Opportunity, journey);
        if (lead < 0 || opportunity < 0) return;
        shares[0] += 0.3;
        shares[lead] += 0.3;
        shares[opportunity] += 0.3;
        var anchors = shares.Length - shares.Count(0.0);
        if (anchors == shares.Length) Scale(shares, 1 / 0.9);
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
        Scale(shares, 1 / sum);
    }

    private static void RemovalShare(ReadOnlySpan<JourneyTouch> journey, IReadOnlyList<double>? effects, Span<double> shares)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var sum = 0.0;
        for (var i = 0; i < journey.Length; i++) sum += shares[i] = effects[journey[i].Channel];
        if (sum > 0) Scale(shares, 1 / sum);
        else shares.Fill(1.0 / shares.Length);
    }

    private static void Scale(Span<double> shares, double factor)
    {
        foreach (ref var share in shares) share *= factor;
    }
}
