using System.Globalization;
using Filon.Jobs;
using NodaTime;

namespace Filon.Backups;

/// <summary>
/// Puts the daily back-up in the queue, once a day, on whichever node looks first. A machine that was off at that hour catches up
/// when it starts.
/// </summary>
public sealed class BackupSchedule(JobStore jobs, BackupFolder folder, BackupPlan plan, TimeProvider clock)
{
    public static LocalTime UsualTime { get; } = new(3, 0);

    /// <summary>Null for what is no time of day.</summary>
    public static LocalTime? Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? LocalTime.FromTimeOnly(time) : null;

    /// <summary>Call it every minute or so.</summary>
    /// <returns>Whether today's back-up went into the queue just now.</returns>
    public async Task<bool> LookAsync(CancellationToken cancel)
    {
        if (plan.Time is not { } time) return false;
        var now = clock.Now().InUtc().LocalDateTime;
        var day = now.TimeOfDay >= time ? now.Date : now.Date.PlusDays(-1);
        var due = day.At(time).InUtc().ToDateTimeOffset();
        if (folder.List().Any(file => file.Cause == BackupCause.Scheduled && file.At >= due)) return false;
        var arguments = day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        if (await jobs.LatestAsync(BackUpServer.Everywhere, BackUpServer.Name, arguments, cancel) is not null) return false;
        await jobs.EnqueueAsync(BackUpServer.Everywhere, BackUpServer.Name, arguments, cancel);
        return true;
    }
}
