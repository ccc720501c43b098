using Filon.Imports;
using Filon.Jobs;

namespace Filon.Server.Imports;

/// <summary>One import: where it stands, what its columns mean, and what it does with each line.</summary>
public sealed record ImportPage(Import Import, Job? Job, Recognised? Columns, PreviewPage Preview)
{
    /// <summary>What was wrong with the columns just said; null: nothing.</summary>
    public Failure? Failure { get; init; }

    /// <summary>Why the columns that were asked for are not shown.</summary>
    public Sentence? NoColumns { get; init; }

    public string Path(string below = "") => $"imports/{Import.Id}{(below.Length == 0 ? "" : "/" + below)}";

    /// <summary>True while a job is at it and has not failed.</summary>
    public bool Working => Import.IsMoving && Job is not { State: JobState.Failed };

    /// <summary>Why the last job gave up.</summary>
    public Sentence? Trouble => Job is { State: JobState.Failed, Progress.Message: { } message } ? message : Import.Failure ?? NoColumns;
}
