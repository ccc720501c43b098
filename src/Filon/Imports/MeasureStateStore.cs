using Filon.Storage;
using NodaTime;

namespace Filon.Imports;

/// <summary>Says that the figures of a workspace no longer follow from its records.</summary>
public sealed class MeasureStateStore(TimeProvider clock)
{
    public Task MarkStaleAsync(Transaction transaction, long workspace) => transaction.ExecuteAsync(
        """
        insert into measure_state (workspace_id, stale_at, computed_at) values (@workspace, @now, 0)
        on conflict (workspace_id) do update set stale_at = excluded.stale_at
        """, new { workspace, now = clock.Now() });
}
