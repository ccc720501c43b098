using Filon.Storage;

namespace Filon.Jobs;

/// <summary>A runner's hold on one job. It runs out unless it is renewed, so that a killed runner's job becomes free.</summary>
internal sealed record Claim(JobStore Store, Job Job, string Runner)
{
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(4);

    public async Task KeepAsync(Transaction transaction)
    {
        if (!await Store.RenewAsync(transaction, this, JobProgress.None, writeProgress: false))
            throw new ClaimLostException();
    }
}
