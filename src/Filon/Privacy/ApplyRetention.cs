using Filon.Imports;
using Filon.Jobs;
using Filon.Storage;
using NodaTime;

namespace Filon.Privacy;

/// <summary>
/// Each night: erases whom the retention clock has run out for, by the same code as a request, and deletes uploaded files that nothing needs.
/// Does nothing, and does not come back, where no owner has agreed to the policy.
/// </summary>
public sealed class ApplyRetention(Database database, RetentionParts parts, Erasing erasing, Ids ids, TimeProvider clock) : IJob
{
    public const string Name = "apply-retention";

    /// <summary>At most so many people a night: the rest waits for the next.</summary>
    public const int MostInANight = 500;

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        var policy = await parts.Policies.FindAsync(run.Workspace, cancel);
        if (policy.AgreedAt is null) return null;
        await parts.Contacts.RefreshAsync(run.Workspace, cancel);
        var due = await parts.Query.DueAsync(run.Workspace, policy, clock.Now(), MostInANight, cancel);
        await database.WriteAsync(async transaction =>
        {
            foreach (var person in due)
                await erasing.AddAsync(transaction, run.Workspace, new() { Id = ids.Next(), PersonId = person.Person, Cause = "retention" });
            await parts.Jobs.EnqueueAsync(transaction, run.Workspace, Name, "", Duration.FromDays(1));
            await run.KeepAsync(transaction);
        }, cancel);
        foreach (var import in await parts.Query.FilesAsync(run.Workspace, policy, clock.Now(), cancel)) parts.Folder.Delete(run.Workspace, import);
        run.Report(due.Count, due.Count, Sentence.Count(due.Count,
            new("{0:N0} person whose time has run out", "{0:N0} personne dont l’échéance est passée"), new("{0:N0} persons whose time has run out", "{0:N0} personnes dont l’échéance est passée")));
        return null;
    }
}
