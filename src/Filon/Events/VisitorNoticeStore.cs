using Filon.Storage;
using NodaTime;

namespace Filon.Events;

/// <summary>Notes that a visitor was told what is kept of them: they wrote it on the sheet that says so.</summary>
internal static class VisitorNoticeStore
{
    public static Task GivenAsync(Transaction transaction, long workspace, long profile, Instant at) => transaction.ExecuteAsync("""
        insert into privacy_mark (workspace_id, profile_id, field, informed_at, marked_at) values (@workspace, @profile, '', @at, @at)
        on conflict (workspace_id, profile_id, field) do update set informed_at = excluded.informed_at, marked_at = excluded.marked_at
        """, new { workspace, profile, at });
}
