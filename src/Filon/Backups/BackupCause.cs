namespace Filon.Backups;

/// <summary>Why a back-up was made. Rotation removes what Filon made by itself, never what somebody asked for.</summary>
public enum BackupCause { Asked, Scheduled, BeforeUpgrade }
