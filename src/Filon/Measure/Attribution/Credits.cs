namespace Filon.Measure.Attribution;

/// <summary>What each channel, by number, was credited with, and what nobody could be.</summary>
internal sealed class Credits(int channels)
{
    public double[] Conversions { get; } = new double[channels];

    public double[] Value { get; } = new double[channels];

    public double UnattributedConversions { get; set; }

    public double UnattributedValue { get; set; }

    public void Add(int channel, double share, double conversions, double value)
    {
        Conversions[channel] += share * conversions;
        Value[channel] += share * value;
    }

    public void Add(Credits other)
    {
        UnattributedConversions += other.UnattributedConversions;
        UnattributedValue += other.UnattributedValue;
        for (var channel = 0; channel < other.Conversions.Length; channel++) Add(channel, 1, other.Conversions[channel], other.Value[channel]);
    }
}
