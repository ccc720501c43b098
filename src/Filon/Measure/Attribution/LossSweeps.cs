namespace Filon.Measure.Attribution;

/// <summary>What each channel's removal would lose, in a chain too large to factorise: sixteen channels at a time, on two threads.</summary>
internal static class LossSweeps
{
    public static (double Conversions, double Value)[] Solve(AbsorbingChain chain, LossBatch.Known known, int[][] states)
    {
        var losses = new (double Conversions, double Value)[states.Length];
        var batches = (states.Length + LossBatch.Lanes - 1) / LossBatch.Lanes;
        var arriving = chain.Reversed();
        Parallel.For(0, Math.Min(2, batches), new ParallelOptions { MaxDegreeOfParallelism = 2 }, half =>
        {
            var batch = new LossBatch(chain, arriving, known);
            for (var i = half; i < batches; i += 2)
            {
                var count = Math.Min(LossBatch.Lanes, states.Length - i * LossBatch.Lanes);
                batch.Solve(states.AsSpan(i * LossBatch.Lanes, count), losses.AsSpan(i * LossBatch.Lanes, count));
            }
        });
        return losses;
    }
}
