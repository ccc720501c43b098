using System.Globalization;
using Filon.Imports;
using Filon.Jobs;
using Filon.People;
using Filon.Storage;

namespace Filon.Privacy;

/// <summary>
/// A person's objection to being followed (GDPR art. 21): they stand in no list, nothing is added about them, what happened keeps counting
/// in the sums without being shown under their name. It can be withdrawn.
/// </summary>
public sealed class Objecting(Database database, SuppressionStore suppressions, JobStore jobs)
{
    public Task<Failure?> RecordAsync(long workspace, long person, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        if (await TraceStore.FindAsync(transaction, workspace, person) is not { } traces) return Erasing.NoPerson;
        var failure = await suppressions.AddAsync(transaction, workspace, traces.Whose.Select(pair => (pair.Key, pair.Value)), Suppressed.Objected);
        if (failure is null) await ReadAnewAsync(transaction, workspace);
        return failure;
    }, cancel);

    public Task<Failure?> WithdrawAsync(long workspace, long person, CancellationToken cancel) => database.WriteAsync<Failure?>(async transaction =>
    {
        if (await TraceStore.FindAsync(transaction, workspace, person) is not { } traces) return Erasing.NoPerson;
        await SuppressionStore.RemoveAsync(transaction, workspace, traces.Profiles, Suppressed.Objected);
        return null;
    }, cancel);

    private async Task ReadAnewAsync(Transaction transaction, long workspace)
    {
        foreach (var import in await PendingImportStore.ReadAnewAsync(transaction, workspace))
            await jobs.EnqueueAsync(transaction, workspace, ReadImport.Name, import.ToString(CultureInfo.InvariantCulture));
    }
}
