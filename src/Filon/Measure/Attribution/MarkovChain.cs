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
        return Build([paths], channels, options);
    }

    internal static MarkovChain Build(IReadOnlyList<PathTable> paths, int channels, MarkovOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(options.Order is >= 1 and <= 3, true);
        var counts = new ChainCounts(channels, options);
        foreach (var table in paths) counts.Add(table);
        var states = counts.States();
        return new(
            channels, [.. states.Select(state => counts.Window(state.Code))], Weighed(counts, states),
            [.. states.Select(state => state.Ending.Conversions > 0 ? state.Ending.Value / state.Ending.Conversions : 0)],
            (counts.Conversions, counts.Value));
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

    private static Transition[] Weighed(ChainCounts counts, List<(long Code, ChainCounts.Ending Ending)> states)
    {
        var numbers = new Dictionary<long, int>(states.Count);
        foreach (var (code, _) in states) numbers.Add(code, numbers.Count);
        var arrows = counts.Arrows().Select(arrow => (From: numbers[arrow.From], To: numbers[counts.After(arrow.From, arrow.Next)], arrow.Weight)).ToArray();
        var leaving = states.Select(state => state.Ending.Conversions + state.Ending.Nulls).ToArray();
        foreach (var arrow in arrows) leaving[arrow.From] += arrow.Weight;
        var starts = states.Sum(state => state.Ending.Starts);

        var transitions = new List<Transition>(arrows.Length + 2 * states.Count);
        for (var state = 0; state < states.Count; state++)
        {
            var ending = states[state].Ending;
            if (ending.Starts > 0) transitions.Add(new(Transition.Start, state, ending.Starts, ending.Starts / starts));
            if (ending.Conversions > 0) transitions.Add(new(state, Transition.Conversion, ending.Conversions, ending.Conversions / leaving[state]));
            if (ending.Nulls > 0) transitions.Add(new(state, Transition.Null, ending.Nulls, ending.Nulls / leaving[state]));
        }
        foreach (var (from, to, weight) in arrows) transitions.Add(new(from, to, weight, weight / leaving[from]));
        return [.. transitions];
    }
}
