using Filon.Links.Clicks;
using Filon.Links.Journal;

namespace Filon.Server.Links;

/// <summary>The journal of this node while the server runs, and what takes it into the database.</summary>
internal sealed class ClickDesk(Settings settings, HitStore hits, TimeProvider clock) : IDisposable
{
    private ClickJournal? _journal;

    private FoldClicks? _fold;

    public ClickJournal Journal => _journal ?? throw new InvalidOperationException("the journal of clicks is not open yet");

    public FoldClicks Fold => _fold ?? throw new InvalidOperationException("the journal of clicks is not open yet");

    private string Root => Path.Combine(settings.Folder, "clicks");

    /// <summary>Opens a journal of one's own: the first that nobody holds, with what it has left to be folded.</summary>
    public async Task OpenAsync(CancellationToken cancel) => (_journal, _fold) = await OpenAsync(JournalFolder.Take(Root), cancel);

    /// <summary>Takes in what other processes that ended left behind.</summary>
    public async Task FoldAbandonedAsync(CancellationToken cancel)
    {
        foreach (var folder in JournalFolder.Abandoned(Root))
        {
            var (journal, fold) = await OpenAsync(folder, cancel);
            using (journal) await fold.RunToEndAsync(cancel);
        }
    }

    /// <summary>Takes into the database what waits, resting between (<see cref="FoldingPace"/>) while clicks pour in.</summary>
    public async Task FoldAsync(CancellationToken cancel)
    {
        while (true)
        {
            var (safe, begun) = (Journal.Safe, clock.GetTimestamp());
            if (await Fold.RunAsync(cancel) < 1000) return;
            var rest = FoldingPace.Rest(Journal.Safe - safe, clock.GetElapsedTime(begun), Fold.Waiting);
            if (rest > TimeSpan.Zero) await Task.Delay(rest, clock, cancel);
        }
    }

    public void Dispose() => _journal?.Dispose();

    private async Task<(ClickJournal Journal, FoldClicks Fold)> OpenAsync(JournalFolder folder, CancellationToken cancel)
    {
        var folded = await hits.FoldedAsync(folder.Name, cancel);
        var journal = ClickJournal.Open(folder, folded);
        return (journal, new(journal, hits, clock, folded));
    }
}
