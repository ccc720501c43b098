using System.Globalization;
using Filon.Jobs;
using Filon.Storage;
using NodaTime;

namespace Filon.Letters;

/// <summary>
/// Sends one letter, at most once: it leaves the queue in the moment before it is given to the server, and comes back only where the server
/// said that it has not taken it. Later attempts wait longer and longer, and end after about four hours.
/// </summary>
public sealed class SendMail(Database database, Outbox outbox, TimeProvider clock) : IJob
{
    public const string Name = "send-mail";
    private const int Most = 9;

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        var id = long.Parse(run.Arguments, CultureInfo.InvariantCulture);
        var found = await outbox.FindAsync(id, cancel);
        if (!found.Succeeded) return found.Failure;
        if (found.Value is not { } waiting) return null; // it left before
        if (outbox.Server is not { } server)
            return new(FailureKind.Unavailable, new("No mail server is set.", "Aucun serveur de courriel n’est réglé."));

        var result = await new SmtpSending(server, waiting.Letter, id, clock.Now()).RunAsync(() => LeaveAsync(run, id, cancel), cancel);
        return result.End switch
        {
            MailEnd.Sent => null,
            MailEnd.Later when waiting.Tries + 1 < Most => await AgainAsync(run, id, waiting, result.Sentence, cancel),
            _ => await GiveUpAsync(id, result.Sentence, cancel),
        };
    }

    /// <summary>Only the runner that still holds the job gives the letter away.</summary>
    private Task<bool> LeaveAsync(JobRun run, long id, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await outbox.RemoveAsync(transaction, id);
        await run.KeepAsync(transaction);
        return true;
    }, cancel);

    private async Task<Failure?> AgainAsync(JobRun run, long id, WaitingLetter waiting, Sentence why, CancellationToken cancel)
    {
        run.Report(0, 0, why);
        var after = Duration.FromMinutes(1 << waiting.Tries);
        return await database.WriteAsync(transaction => outbox.QueueAsync(transaction, id, waiting with { Tries = waiting.Tries + 1 }, after), cancel);
    }

    private async Task<Failure?> GiveUpAsync(long id, Sentence why, CancellationToken cancel)
    {
        await database.WriteAsync(transaction => outbox.RemoveAsync(transaction, id), cancel);
        return new(FailureKind.Invalid, why);
    }
}
