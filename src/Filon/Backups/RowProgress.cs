using Filon.Jobs;

namespace Filon.Backups;

/// <summary>Counts rows over many tables and says so now and then.</summary>
internal sealed class RowProgress(Sentence step, long total, Action<JobProgress>? watch)
{
    private const int Every = 5_000;
    private long _done;

    public void Row()
    {
        if (++_done % Every == 0 || _done == total) watch?.Invoke(new(_done, total, step));
    }
}
