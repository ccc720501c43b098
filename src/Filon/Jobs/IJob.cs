namespace Filon.Jobs;

/// <summary>
/// One kind of work that outlives a request. It may be run again from the start after a crash,
/// so whatever it writes must come to the same when it is done twice.
/// </summary>
public interface IJob
{
    /// <summary>Stable, stored with each job: a verb, such as "apply-import".</summary>
    string Kind { get; }

    /// <returns>Null when done; a failure ends the job with its sentence, except <see cref="FailureKind.Unavailable"/>, which is tried again.</returns>
    Task<Failure?> RunAsync(JobRun run, CancellationToken cancel);
}
