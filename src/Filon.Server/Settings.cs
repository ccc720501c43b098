using System.Net;
using Filon.Accounts;
using Filon.Backups;
using Filon.Letters;
using Filon.Server.Operation;
using Filon.Storage;
using NodaTime;

namespace Filon.Server;

/// <summary>
/// What an administrator decides: where Filon keeps its data, where it listens, whom it trusts.
/// <see cref="SettingLines"/> names every setting, <see cref="SettingsReader"/> says where they are read from.
/// </summary>
public sealed record Settings(string Folder, DatabaseAddress Database, string Url)
{
    /// <summary>Where people reach Filon, when a reverse proxy stands before it; null: where it listens.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The only ones whose forwarded headers are believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>The keys that seal secrets, the first for new ones, as text; null: the file of the data folder.</summary>
    public string? Key { get; init; }

    /// <summary>One JSON object a line, or text.</summary>
    public bool LogAsJson { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>Where metrics and traces go, by OTLP over HTTP; null: nowhere.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary><c>name=value</c>, separated by commas, sent with every export.</summary>
    public string? TelemetryHeaders { get; init; }

    /// <summary>After how many days without an import the check-up says so.</summary>
    public int QuietDays { get; init; } = 35;

    /// <summary>When everything is backed up each day, in UTC; null: never.</summary>
    public LocalTime? BackupTime { get; init; } = BackupSchedule.UsualTime;

    public Rotation BackupKeep { get; init; } = Rotation.Usual;

    public string BackupsFolder { get; init; } = Path.Combine(Folder, "backups");

    /// <summary>How long people stay signed in.</summary>
    public SessionTerms Sessions { get; init; } = SessionTerms.Usual;

    /// <summary>Files that say the country of an address, separated by semicolons; null: no country is known.</summary>
    public string? Countries { get; init; }

    /// <summary>Files of data-centre addresses, separated by semicolons; null: the list inside Filon.</summary>
    public string? DataCentres { get; init; }

    /// <summary>The server that takes our mail; null: Filon sends none.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>A file of the SHA-1 hashes of breached passwords, in their order; null: there is none.</summary>
    public string? BreachedPasswords { get; init; }

    /// <summary>Every setting as it is in force, with where it came from.</summary>
    public IReadOnlyList<SettingValue> Values { get; init; } = [];

    /// <summary>Files being imported, one folder a workspace.</summary>
    public string ImportsFolder => Path.Combine(Folder, "imports");

    /// <summary>Makes the data folder where there is none, closed to everybody else.</summary>
    public void PrepareFolder()
    {
        if (Directory.Exists(Folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
        else Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
