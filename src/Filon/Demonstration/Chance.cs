namespace Filon.Demonstration;

/// <summary>
/// Seeded chance. Each thing that happens draws from its own stream, named by what it is about, so that taking one
/// channel out of the simulation leaves every other draw as it was.
/// </summary>
internal sealed class Chance
{
    private readonly Random _random;

    private Chance(int seed) => _random = new Random(seed);

    public static Chance About(int seed, string what, int number = 0)
    {
        // FNV-1a, then a finaliser: neighbouring numbers must not give neighbouring streams
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var letter in what) hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ (uint)number) * 1099511628211UL;
        hash ^= hash >> 31;
        hash *= 0x9E3779B97F4A7C15UL;
        return new Chance((int)((hash ^ (hash >> 32)) & int.MaxValue));
    }

    /// <summary>From 0 (included) to 1 (not included).</summary>
    public double Mark() => _random.NextDouble();

    /// <summary>From 0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count) => (int)(_random.NextDouble() * count);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Happens(double probability) => Mark() < probability;

    public T Pick<T>(IReadOnlyList<T> among) => among[Below(among.Count)];

    /// <summary>The first of a list much oftener than the last, as with names.</summary>
    public T PickCommon<T>(IReadOnlyList<T> among) => among[(int)(Math.Pow(Mark(), 1.7) * among.Count)];

    public double Exponential(double mean) => -mean * Math.Log(1 - Mark());

    /// <param name="mean">Of the variable itself, not of its logarithm.</param>
    /// <param name="spread">Standard deviation of the logarithm.</param>
    public double Lognormal(double mean, double spread) => mean * Math.Exp(spread * Normal() - spread * spread / 2);

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - Mark())) * Math.Cos(2 * Math.PI * Mark());
}
