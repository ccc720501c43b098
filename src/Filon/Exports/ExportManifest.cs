using Filon.Storage;

namespace Filon.Exports;

/// <summary>What an export says of itself, in <c>workspace.json</c>.</summary>
public sealed record ExportManifest
{
    public const string FormatName = "filon-workspace";
    public const int CurrentVersion = 1;

    public required string Format { get; init; }
    public required int Version { get; init; }

    /// <summary>ISO 8601, UTC.</summary>
    public required string MadeAt { get; init; }

    /// <summary>The schema it was made under.</summary>
    public required IReadOnlyList<AppliedMigration> Migrations { get; init; }

    /// <summary>The workspace's own row, by column, as cells.</summary>
    public required IReadOnlyDictionary<string, string> Workspace { get; init; }

    /// <summary>Whoever is named in it: members, those who approved, decided or imported.</summary>
    public required IReadOnlyList<ExportedAccount> Accounts { get; init; }

    public required IReadOnlyList<ExportedTable> Tables { get; init; }
}
