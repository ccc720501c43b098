using System.Text.Json;
using NodaTime;

namespace Filon.Imports;

/// <summary>One file that came in, and what became of it.</summary>
public sealed record Import
{
    public long WorkspaceId { get; init; }
    public long Id { get; init; }
    public string FileName { get; init; } = "";

    /// <summary>A <see cref="FileFormat.Code"/>.</summary>
    public string Format { get; init; } = "";

    public ImportState State { get; init; }
    public long SizeBytes { get; init; }

    /// <summary>Of the file's bytes, in hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>JSON of the <see cref="ColumnMapping"/>, for sheets.</summary>
    public string? Mapping { get; init; }

    public long Lines { get; init; }
    public long Added { get; init; }
    public long Changed { get; init; }
    public long Ignored { get; init; }
    public long Refused { get; init; }

    /// <summary>JSON of <see cref="NoteList"/>.</summary>
    public string? Notes { get; init; }

    public string? FailureEn { get; init; }
    public string? FailureFr { get; init; }

    /// <summary>The account; null: the command line.</summary>
    public long? CreatedBy { get; init; }

    /// <summary>The name of that account.</summary>
    public string? CreatedByName { get; init; }

    public Instant CreatedAt { get; init; }
    public Instant? AppliedAt { get; init; }
    public Instant? UndoneAt { get; init; }

    public ImportCounts Counts => new(Added, Changed, Ignored, Refused);

    /// <summary>What was assumed or passed over while reading.</summary>
    public IReadOnlyList<Sentence> NoteList => Notes is null ? [] : JsonSerializer.Deserialize<List<Sentence>>(Notes)!;

    /// <summary>Why the file was refused.</summary>
    public Sentence? Failure => FailureEn is null ? null : new(FailureEn, FailureFr ?? FailureEn);

    /// <summary>True while a job is at it.</summary>
    public bool IsMoving => State is ImportState.Reading or ImportState.Applying or ImportState.Undoing;
}
