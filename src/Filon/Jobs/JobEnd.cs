namespace Filon.Jobs;

/// <summary>How one attempt at a job ended, for those who watch over the server.</summary>
/// <param name="Broke">What it threw, where it did.</param>
public sealed record JobEnd(Job Job, JobState State, TimeSpan Took, Exception? Broke);
