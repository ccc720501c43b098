using System.Runtime.InteropServices;

namespace Filon.Measure.Attribution.Files;

/// <summary>
/// Cuts a person's touches into journeys. Every touch up to and at the instant of a conversion is in its journey; conversions of one
/// person at one instant end the same journey. The next begins after it, unless each conversion takes all touches before.
/// </summary>
internal sealed class JourneyWalk(AttributionOptions options, JourneyCredits credits)
{
    private readonly long _lookback =
        options.Lookback is { } days && days < 1e6 ? (long)(days * IsoTime.TicksPerDay) : long.MaxValue / 2;

    private readonly List<JourneyTouch> _touches = [];
    private int[] _path = new int[64];

    public PathTable Paths { get; } = new();

    public void Walk(ReadOnlySpan<TouchRecord> person, ReadOnlySpan<(double Conversions, double Value)> known)
    {
        _touches.Clear();
        var (begin, after) = (0, 0);
        for (var i = 0; i < person.Length;)
        {
            var instant = person[i].Time;
            double conversions = 0, value = 0;
            for (; i < person.Length && person[i].Time == instant; i++)
            {
                if (person[i].ChannelAndKind >= 0) _touches.Add(new(instant, person[i].Channel, person[i].Kind));
                if (person[i].Conversion == 0) continue;
                conversions += known[person[i].Conversion - 1].Conversions;
                value += known[person[i].Conversion - 1].Value;
            }
            if (conversions == 0) continue;
            Convert(begin, instant, conversions, value);
            after = _touches.Count;
            if (!options.AllBefore) begin = after;
        }
        if (after < _touches.Count) Paths.Add(Channels(after), 0, 0, 1);
    }

    private void Convert(int begin, long instant, double conversions, double value)
    {
        while (begin < _touches.Count && _touches[begin].Time < instant - _lookback) begin++;
        Paths.Add(Channels(begin), conversions, value, 0);
        credits.Add(CollectionsMarshal.AsSpan(_touches)[begin..], conversions, value);
    }

    private ReadOnlySpan<int> Channels(int begin)
    {
        var touches = CollectionsMarshal.AsSpan(_touches)[begin..];
        if (_path.Length < touches.Length) _path = new int[touches.Length * 2];
        for (var i = 0; i < touches.Length; i++) _path[i] = touches[i].Channel;
        return _path.AsSpan(0, touches.Length);
    }
}
