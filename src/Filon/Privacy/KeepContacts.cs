using Filon.Jobs;

namespace Filon.Privacy;

/// <summary>Works out anew when each person was last in contact, after records came or went.</summary>
public sealed class KeepContacts(ContactStore contacts) : IJob
{
    public const string Name = KnownJobs.KeepContacts;

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        await contacts.RefreshAsync(run.Workspace, cancel);
        return null;
    }
}
