namespace Filon.Measure.Attribution;

/// <summary>
/// START → states → CONVERSION or NULL. The removal effect of a channel is the part of the conversions lost when every state that
/// contains it leads to NULL, solved exactly; for value, the same on the expected value, a conversion being worth the mean value of
/// those that ended in the same state.
/// </summary>
public sealed class MarkovChain
{
    private readonly (int A, int B, int C)[] _windows;
    private readonly double _conversions, _value;

    private MarkovChain(int channels, (int, int, int)[] windows, Transition[] transitions, double[] endValues, (double Conversions, double Value) totals)
    {
        _windows = windows;
        Transitions = transitions;
        EndValues = endValues;
        (_conversions, _value) = totals;
        Channels = channels;
    }

    public int Channels { get; }

    public int States => _windows.Length;

    /// <summary>Every arrow with its weight and probability.</summary>
    public IReadOnlyList<Transition> Transitions { get; }

    /// <summary>By state: the mean value of the conversions that ended in it.</summary>
    public IReadOnlyList<double> EndValues { get; }

    /// <summary>The channels of a state, oldest first.</summary>
    public int[] State(int index)
    {
        var (a, b, c) = _windows[index];
        return b < 0 ? [a] : c < 0 ? [a, b] : [a, b, c];
    }

    public static MarkovChain Build(PathTable paths, MarkovOptions options) => Build(paths, paths.Channels, options);

    /// <param name="channels">How many channels there are, seen in these paths or not.</param>
    public static MarkovChain Build(PathTable paths, int channels, MarkovOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(options.Order is >= 1 and <= 3, true);
        var counts = new ChainBuilder(paths, options).Count();
        var endings = counts.Endings;
        var values = new double[endings.Count];
        for (var state = 0; state < values.Length; state++)
            values[state] = endings[state].Conversions > 0 ? endings[state].Value / endings[state].Conversions : 0;
        return new(channels, [.. counts.Windows], Weighed(counts), values, (counts.Conversions, counts.Value));
    }

    /// <summary>A chain of order 1 from probabilities that somebody published; its states are the channels.</summary>
    public static MarkovChain FromTransitions(IReadOnlyList<Transition> transitions, int channels, double conversions) =>
        new(channels, [.. Enumerable.Range(0, channels).Select(channel => (channel, -1, -1))], [.. transitions], new double[channels], (conversions, 0));

    public MarkovCredits Solve()
    {
        var effects = new RemovalEffects(AbsorbingChain.Of(this), this).Solve();
        return new(
            effects.ConversionProbability, effects.ExpectedValue, effects.Conversions, effects.Value,
            Shared(_conversions, effects.Conversions), Shared(_value, effects.Value));
    }

    private static double[] Shared(double total, double[] effects)
    {
        var sum = effects.Sum();
        return [.. effects.Select(effect => sum > 0 ? total * (effect / sum) : 0)];
    }

    private static Transition[] Weighed(ChainBuilder counts)
    {
        var endings = counts.Endings;
        var starts = endings.Sum(ending => ending.Starts);
        var leaving = new double[endings.Count];
        foreach (var (arrow, weight) in counts.Arrows) leaving[arrow >> 32] += weight;
        for (var state = 0; state < leaving.Length; state++) leaving[state] += endings[state].Conversions + endings[state].Nulls;

        var transitions = new List<Transition>(counts.Arrows.Count + 2 * leaving.Length);
        for (var state = 0; state < leaving.Length; state++)
        {
            var ending = endings[state];
            if (ending.Starts > 0) transitions.Add(new(Transition.Start, state, ending.Starts, ending.Starts / starts));
            if (ending.Conversions > 0) transitions.Add(new(state, Transition.Conversion, ending.Conversions, ending.Conversions / leaving[state]));
            if (ending.Nulls > 0) transitions.Add(new(state, Transition.Null, ending.Nulls, ending.Nulls / leaving[state]));
        }
        foreach (var (arrow, weight) in counts.Arrows)
            transitions.Add(new((int)(arrow >> 32), (int)arrow, weight, weight / leaving[arrow >> 32]));
        return [.. transitions];
    }
}
