using System.Globalization;
using System.Text.RegularExpressions;

namespace Filon.Backups;

/// <summary>The names of back-ups say when and why: <c>filon-20261122-030000-scheduled.zip</c>, in UTC.</summary>
public static partial class BackupNames
{
    private const string Moment = "yyyyMMdd-HHmmss";

    public static string Of(DateTimeOffset at, BackupCause cause) =>
        $"filon-{at.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)}-{Word(cause)}.zip";

    /// <summary>Null where the name is not one of ours.</summary>
    public static (DateTimeOffset At, BackupCause Cause)? Read(string name) =>
        Pattern().Match(name) is { Success: true } match
        && DateTimeOffset.TryParseExact(match.Groups[1].Value, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? (at, Enum.GetValues<BackupCause>().Single(cause => Word(cause) == match.Groups[2].Value))
            : null;

    private static string Word(BackupCause cause) => cause switch
    {
        BackupCause.Scheduled => "scheduled",
        BackupCause.BeforeUpgrade => "before-upgrade",
        _ => "asked",
    };

    [GeneratedRegex(@"^filon-(\d{8}-\d{6})-(asked|scheduled|before-upgrade)\.zip$")]
    private static partial Regex Pattern();
}
