using Filon.Links.Truth;
using NodaTime;

namespace Filon.Links.Restating;

/// <summary>
/// Who has clicked what, as a person, in the window that is open at a hit. A visitor's key lives for a week at most, so what is older than two generations of
/// eight days is forgotten; a week of a million clicks takes some forty megabytes.
/// </summary>
internal sealed class ClickedBefore
{
    public static readonly Duration Generation = Duration.FromDays(8);

    private HashSet<VisitorClick> _now = [], _before = [];
    private Instant _begun = Instant.MinValue;

    public bool Has(VisitorClick click, Instant at)
    {
        Turn(at);
        return _now.Contains(click) || _before.Contains(click);
    }

    public void Add(VisitorClick click, Instant at)
    {
        Turn(at);
        _now.Add(click);
    }

    private void Turn(Instant at)
    {
        if (_begun != Instant.MinValue && at - _begun < Generation) return;
        (_before, _now) = (_begun != Instant.MinValue && at - _begun < Generation * 2 ? _now : [], []);
        _begun = at;
    }
}
