using Filon.Links.Journal;
using Filon.Links.Truth;
using NodaTime;

namespace Filon.Links.Clicks;

/// <summary>
/// Takes the hits of one journal into the database, each when <see cref="Settling"/> has passed: only then is it known whether it was one of a burst.
/// </summary>
public sealed class FoldClicks(ClickJournal journal, HitStore store, TimeProvider clock, long folded)
{
    /// <summary>Longer than what the judgement looks at after a hit.</summary>
    public static readonly Duration Settling = HitNeighbours.Farthest;

    /// <summary>How long what is left of folded hits may stand in the journal before it is written over, as soon as nothing waits there.</summary>
    public static readonly Duration Memory = Duration.FromHours(1);

    /// <summary>How many are looked at together at most; of more, the end of one batch does not see the beginning of the next.</summary>
    private const int Most = 8_000;

    private readonly List<KeptHit> _pending = [], _before = [];
    private JournalReader _reader = journal.ReadAfter(folded);
    private Instant _wiped = Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Up to which record it is done.</summary>
    public long Folded { get; private set; } = folded;

    /// <summary>How many hits are on the disk and not yet in the database.</summary>
    public long Waiting => journal.Safe - Folded;

    /// <summary>Folds what is settled.</summary>
    /// <returns>How many hits.</returns>
    public Task<int> RunAsync(CancellationToken cancel)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (Waiting == 0 && now - _wiped > Memory && journal.TryWipe(Folded)) _wiped = now;
        return RunAsync(now - Settling, cancel);
    }

    /// <summary>Folds everything there is, settled or not: when the server stops for good, and in tests.</summary>
    public async Task RunToEndAsync(CancellationToken cancel)
    {
        while (Waiting > 0 && await RunAsync(Instant.MaxValue, cancel) > 0) { }
    }

    private async Task<int> RunAsync(Instant settled, CancellationToken cancel)
    {
        if (_pending.Count == 0) _reader = journal.ReadAfter(Folded); // the segments may be others by now
        _pending.AddRange(_reader.Read(journal.Safe, Most - _pending.Count));
        var full = _pending.Count == Most;
        var count = full ? Most * 3 / 4 : _pending.TakeWhile(hit => hit.Hit.At <= settled).Count();
        if (count == 0) return 0;
        var contexts = HitNeighbours.Of([.. _before.Concat(_pending).Select(hit => hit.Hit)]);
        var hits = new (KeptHit, HitContext)[count];
        for (var at = 0; at < count; at++) hits[at] = (_pending[at], contexts[_before.Count + at]);
        await store.FoldAsync(journal.Name, Folded, hits, cancel);
        Folded = _pending[count - 1].Number;
        Remember(count);
        journal.Release(Folded);
        return count;
    }

    private void Remember(int count)
    {
        var last = _pending[count - 1].Hit.At;
        _before.AddRange(_pending.Take(count));
        _before.RemoveAll(hit => last - hit.Hit.At > Settling);
        if (_before.Count > Most / 4) _before.RemoveRange(0, _before.Count - (Most / 4));
        _pending.RemoveRange(0, count);
    }
}
