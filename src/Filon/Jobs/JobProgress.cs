namespace Filon.Jobs;

/// <summary>How far a job has come.</summary>
/// <param name="Total">0 where it is not known yet.</param>
/// <param name="Message">What it is doing; for a job that failed, why.</param>
public sealed record JobProgress(long Done, long Total, Sentence? Message)
{
    public static JobProgress None { get; } = new(0, 0, null);
}
