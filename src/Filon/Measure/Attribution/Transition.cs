namespace Filon.Measure.Attribution;

/// <summary>One arrow of the chain. From and To number its states; Weight is how many paths took it, Probability how likely it is from there.</summary>
public readonly record struct Transition(int From, int To, double Weight, double Probability)
{
    public const int Start = -1, Conversion = -2, Null = -3;
}
