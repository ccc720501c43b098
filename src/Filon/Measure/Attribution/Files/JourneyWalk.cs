using System.Runtime.CompilerServices;

namespace Filon.Measure.Attribution.Files;

/// <summary>
/// Cuts a person's touches into journeys. Every touch up to and at the instant of a conversion is in its journey; conversions of one
/// person at one instant end the same journey. The next begins after it, unless each conversion takes all touches before.
/// </summary>
internal sealed class JourneyWalk(AttributionOptions options, JourneyCredits credits)
{
    private readonly long _lookback =
        options.Lookback is { } days && days < 1e6 ? (long)(days * IsoTime.TicksPerDay) : long.MaxValue / 2;

    private JourneyTouch[] _touches = new JourneyTouch[64];
    private int[] _path = new int[64];
    private int _count;

    public PathTable Paths { get; } = new();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Walk(ReadOnlySpan<TouchRecord> person, ReadOnlySpan<(double Conversions, double Value)> known)
    {
        if (_path.Length < person.Length) (_path, _touches) = (new int[person.Length * 2], new JourneyTouch[person.Length * 2]);
        _count = 0;
        var (begin, after) = (0, 0);
        for (var i = 0; i < person.Length;)
        {
            var instant = person[i].Time;
            double conversions = 0, value = 0;
            for (; i < person.Length && person[i].Time == instant; i++)
            {
                ref readonly var touch = ref person[i];
                if (touch.ChannelAndKind >= 0)
                {
                    _path[_count] = touch.Channel;
                    _touches[_count++] = new(instant, touch.Channel, touch.Kind);
                }
                if (touch.Conversion == 0) continue;
                conversions += known[touch.Conversion - 1].Conversions;
                value += known[touch.Conversion - 1].Value;
            }
            if (conversions == 0) continue;
            Convert(begin, instant, conversions, value);
            after = _count;
            if (!options.AllBefore) begin = after;
        }
        if (after < _count) Paths.Add(_path.AsSpan(after, _count - after), 0, 0, 1);
    }

    private void Convert(int begin, long instant, double conversions, double value)
    {
        while (begin < _count && _touches[begin].Time < instant - _lookback) begin++;
        Paths.Add(_path.AsSpan(begin, _count - begin), conversions, value, 0);
        credits.Add(_touches.AsSpan(begin, _count - begin), conversions, value);
    }
}
