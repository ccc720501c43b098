using Filon.Storage;

namespace Filon.Backups;

/// <summary>What a back-up says of itself, in <c>manifest.json</c>.</summary>
public sealed record BackupManifest
{
    public const string FormatName = "filon-backup";
    public const int CurrentVersion = 1;

    public required string Format { get; init; }
    public required int Version { get; init; }

    /// <summary>When its moment was taken: ISO 8601, UTC.</summary>
    public required string MadeAt { get; init; }

    /// <summary>What the data lived in; a back-up restores into either engine.</summary>
    public required string Engine { get; init; }

    public required IReadOnlyList<AppliedMigration> Migrations { get; init; }

    /// <summary>Each after the tables it points at.</summary>
    public required IReadOnlyList<BackupTable> Tables { get; init; }

    public long Schema => Migrations.Count == 0 ? 0 : Migrations[^1].Number;

    public long Rows => Tables.Sum(table => table.Rows);
}
