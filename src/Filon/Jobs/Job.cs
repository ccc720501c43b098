using NodaTime;

namespace Filon.Jobs;

/// <summary>One job as it stands in the table.</summary>
public sealed record Job
{
    public required long WorkspaceId { get; init; }
    public required long Id { get; init; }
    public required string Kind { get; init; }

    /// <summary>JSON or a plain id, read by the job's class.</summary>
    public required string Arguments { get; init; }

    public required JobState State { get; init; }
    public required int Attempts { get; init; }
    public required JobProgress Progress { get; init; }
    public required Instant CreatedAt { get; init; }
    public Instant? FinishedAt { get; init; }

    public bool IsOver => State is JobState.Done or JobState.Failed;
}
