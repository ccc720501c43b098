using NodaTime;

namespace Filon.Backups;

/// <param name="Time">Of each day, in UTC; null: never.</param>
public sealed record BackupPlan(LocalTime? Time, Rotation Keep);
