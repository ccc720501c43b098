using Filon.Storage;
using NodaTime;

namespace Filon.Privacy;

/// <summary>What was decided for one person beside the policy: a ground, the day they were told.</summary>
public sealed class MarkStore(Database database, TimeProvider clock)
{
    /// <param name="field">A code of <see cref="PrivacyWords.Field"/>; empty: all fields.</param>
    /// <returns>How many profiles it was written on; 0: there is no such person.</returns>
    public Task<int> SetBasisAsync(long workspace, long person, string field, LegalBasis basis, long? account, CancellationToken cancel) =>
        database.WriteAsync(transaction => transaction.ExecuteAsync(
            $"""
            insert into privacy_mark (workspace_id, profile_id, field, basis, marked_by, marked_at)
            select workspace_id, id, @field, @basis, cast(@account as bigint), @now from profile where {Of}
            on conflict (workspace_id, profile_id, field) do update set basis = excluded.basis, marked_by = excluded.marked_by, marked_at = excluded.marked_at
            """, new { workspace, person, field, basis = PrivacyWords.Code(basis), account, now = clock.Now() }), cancel);

    /// <summary>Notes that the person was told what is held and why.</summary>
    public Task<int> SetInformedAsync(long workspace, long person, Instant at, long? account, CancellationToken cancel) =>
        database.WriteAsync(transaction => transaction.ExecuteAsync(
            $"""
            insert into privacy_mark (workspace_id, profile_id, field, informed_at, marked_by, marked_at)
            select workspace_id, id, '', @at, cast(@account as bigint), @now from profile where {Of}
            on conflict (workspace_id, profile_id, field) do update set informed_at = excluded.informed_at, marked_by = excluded.marked_by, marked_at = excluded.marked_at
            """, new { workspace, person, at, account, now = clock.Now() }), cancel);

    private const string Of = "workspace_id = @workspace and person_id = @person and network <> 'erased'";
}
