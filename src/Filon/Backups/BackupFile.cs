namespace Filon.Backups;

/// <summary>A back-up in the folder, as its name tells. <paramref name="Size"/> in bytes.</summary>
public sealed record BackupFile(string Name, DateTimeOffset At, BackupCause Cause, long Size);
