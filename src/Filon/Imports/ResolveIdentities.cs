using Filon.Jobs;
using Filon.Measure.Ledger;
using Filon.People;

namespace Filon.Imports;

/// <summary>Joins profiles into persons after records came or went, then has the figures worked out anew.</summary>
public sealed class ResolveIdentities(IdentityResolution resolution, JobStore jobs) : IJob
{
    public const string Name = KnownJobs.ResolveIdentities;

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        await resolution.RunAsync(run.Workspace, cancel);
        await jobs.EnqueueAsync(run.Workspace, RecomputeLedger.Name, "", cancel);
        await jobs.EnqueueAsync(run.Workspace, KnownJobs.KeepContacts, "", cancel);
        return null;
    }
}
