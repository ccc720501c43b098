using Filon.Jobs;
using Filon.Storage;

namespace Filon.Imports;

/// <summary>What must follow whenever records came or went: identities and figures are worked out anew.</summary>
public sealed class ImportAftermath(JobStore jobs, MeasureStateStore measure)
{
    /// <summary>With the caller's transaction: if the records are there, so is the work that follows.</summary>
    public async Task FollowAsync(Transaction transaction, long workspace)
    {
        await measure.MarkStaleAsync(transaction, workspace);
        await jobs.EnqueueAsync(transaction, workspace, ResolveIdentities.Name, "");
    }
}
