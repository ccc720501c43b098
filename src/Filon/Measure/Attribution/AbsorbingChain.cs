namespace Filon.Measure.Attribution;

/// <summary>
/// A chain as a sparse system, its states numbered so that where one goes next mostly has a smaller number:
/// then one sweep over the rows settles all that is not a loop.
/// </summary>
internal sealed class AbsorbingChain
{
    private AbsorbingChain(int size)
    {
        Start = new double[size];
        Convert = new double[size];
        Worth = new double[size];
        Row = new int[size + 1];
        Original = new int[size];
    }

    public int Size => Start.Length;

    /// <summary>The probability that a path begins here.</summary>
    public double[] Start { get; }

    /// <summary>The probability that it converts next.</summary>
    public double[] Convert { get; }

    /// <summary>The value expected of converting next.</summary>
    public double[] Worth { get; }

    /// <summary>Where each row's arrows begin in <see cref="To"/> and <see cref="Probability"/>.</summary>
    public int[] Row { get; }

    public int[] To { get; private set; } = [];

    public double[] Probability { get; private set; } = [];

    /// <summary>The number of each state in the chain it was made from.</summary>
    public int[] Original { get; }

    public int Arrows => To.Length;

    public static AbsorbingChain Of(MarkovChain source)
    {
        var inner = source.Transitions.Where(arrow => arrow is { From: >= 0, To: >= 0, Probability: > 0 } && arrow.From != arrow.To).ToArray();
        var stay = new double[source.States];
        foreach (var arrow in source.Transitions)
            if (arrow.From >= 0 && arrow.From == arrow.To) stay[arrow.From] += arrow.Probability;
        var (row, to, probability) = ByRow(inner, source.States, arrow => arrow.From, arrow => arrow.To);
        var number = Numbered(row, to, source.States);

        var chain = new AbsorbingChain(source.States);
        for (var state = 0; state < number.Length; state++) chain.Original[number[state]] = state;
        chain.Fill(row, to, probability, number, stay);
        foreach (var arrow in source.Transitions)
        {
            if (arrow.From == Transition.Start && arrow.To >= 0) chain.Start[number[arrow.To]] += arrow.Probability;
            if (arrow.To != Transition.Conversion || arrow.From < 0) continue;
            var leaving = arrow.Probability / (1 - stay[arrow.From]);
            chain.Convert[number[arrow.From]] += leaving;
            chain.Worth[number[arrow.From]] += leaving * source.EndValues[arrow.From];
        }
        return chain;
    }

    /// <summary>The same arrows, listed by where they arrive: rows of origins.</summary>
    public (int[] Row, int[] From, double[] Probability) Reversed()
    {
        var row = new int[Size + 1];
        foreach (var to in To) row[to + 1]++;
        for (var i = 0; i < Size; i++) row[i + 1] += row[i];
        var next = row.AsSpan(0, Size).ToArray();
        var (origins, probability) = (new int[Arrows], new double[Arrows]);
        for (var from = 0; from < Size; from++)
        {
            for (var i = Row[from]; i < Row[from + 1]; i++)
            {
                var at = next[To[i]]++;
                (origins[at], probability[at]) = (from, Probability[i]);
            }
        }
        return (row, origins, probability);
    }

    private void Fill(int[] row, int[] to, double[] probability, int[] number, double[] stay)
    {
        To = new int[to.Length];
        Probability = new double[to.Length];
        var at = 0;
        for (var state = 0; state < Size; state++)
        {
            var original = Original[state];
            for (var i = row[original]; i < row[original + 1]; i++, at++)
                (To[at], Probability[at]) = (number[to[i]], probability[i] / (1 - stay[original]));
            Row[state + 1] = at;
        }
    }

    private static (int[] Row, int[] To, double[] Probability) ByRow(
        Transition[] arrows, int size, Func<Transition, int> from, Func<Transition, int> to)
    {
        var row = new int[size + 1];
        foreach (var arrow in arrows) row[from(arrow) + 1]++;
        for (var i = 0; i < size; i++) row[i + 1] += row[i];
        var next = row.AsSpan(0, size).ToArray();
        var (targets, probability) = (new int[arrows.Length], new double[arrows.Length]);
        foreach (var arrow in arrows)
        {
            var at = next[from(arrow)]++;
            (targets[at], probability[at]) = (to(arrow), arrow.Probability);
        }
        return (row, targets, probability);
    }

    /// <summary>Numbers the states in the order in which a walk that follows every arrow is done with them.</summary>
    private static int[] Numbered(int[] row, int[] to, int size)
    {
        var number = new int[size];
        Array.Fill(number, -1);
        var next = row.AsSpan(0, size).ToArray();
        var seen = new bool[size];
        var walk = new Stack<int>();
        var done = 0;
        for (var root = 0; root < size; root++)
        {
            if (seen[root]) continue;
            seen[root] = true;
            walk.Push(root);
            while (walk.TryPeek(out var state))
            {
                if (next[state] == row[state + 1]) number[walk.Pop()] = done++;
                else if (!seen[to[next[state]++]]) Visit(to[next[state] - 1]);
            }
        }
        return number;

        void Visit(int state)
        {
            seen[state] = true;
            walk.Push(state);
        }
    }
}
