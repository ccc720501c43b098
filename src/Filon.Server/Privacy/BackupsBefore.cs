using Filon.Backups;
using Filon.Privacy;
using NodaTime;

namespace Filon.Server.Privacy;

/// <summary>Which back-ups still hold somebody who was erased, and until when: by the rotation that is set.</summary>
internal sealed class BackupsBefore(BackupFolder folder, BackupPlan plan)
{
    public OlderBackups Of(Erasure erasure)
    {
        var before = folder.List().Where(file => erasure.DoneAt is not { } done || Instant.FromDateTimeOffset(file.At) < done).ToList();
        var rotating = plan.Time is null ? [] : before.Where(file => file.Cause != BackupCause.Asked).ToList();
        return new(before.Count, before.Count - rotating.Count, rotating is [var youngest, ..] ? Instant.FromDateTimeOffset(plan.Keep.Until(youngest.At)) : null);
    }
}
