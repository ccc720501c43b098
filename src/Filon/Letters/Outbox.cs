using System.Globalization;
using System.Text.Json;
using Filon.Jobs;
using Filon.Storage;
using Filon.Storage.Secrets;
using NodaTime;

namespace Filon.Letters;

/// <summary>
/// Letters on their way. A letter holds a link that opens something: until it is sent it lies sealed among the secrets, afterwards nowhere.
/// Letters are the server's own work (workspace 0), so that none waits behind a workspace's imports.
/// </summary>
public sealed class Outbox(MailServer? server, SecretStore secrets, JobStore jobs)
{
    private const long NoWorkspace = 0;

    /// <summary>Null where nobody said which server takes our mail.</summary>
    public MailServer? Server => server;

    /// <summary>Sends with the caller's transaction: when it is committed, the letter is on its way.</summary>
    /// <param name="id">The letter's own number, by which <see cref="StateAsync"/> knows it.</param>
    public async Task<Failure?> QueueAsync(Transaction transaction, long id, Letter letter)
    {
        if (server is null) return null;
        return await QueueAsync(transaction, id, new WaitingLetter(letter, 0), null);
    }

    /// <summary>The youngest attempt at a letter; null where there was none.</summary>
    public Task<Job?> StateAsync(long id, CancellationToken cancel) => jobs.LatestAsync(NoWorkspace, SendMail.Name, Text(id), cancel);

    internal async Task<Failure?> QueueAsync(Transaction transaction, long id, WaitingLetter waiting, Duration? after)
    {
        if (await secrets.SetAsync(transaction, NameOf(id), JsonSerializer.Serialize(waiting)) is { } failure) return failure;
        await jobs.EnqueueAsync(transaction, NoWorkspace, SendMail.Name, Text(id), after);
        return null;
    }

    internal async Task<Outcome<WaitingLetter?>> FindAsync(long id, CancellationToken cancel) =>
        (await secrets.FindAsync(NameOf(id), cancel)).Then(text => text is null ? null : JsonSerializer.Deserialize<WaitingLetter>(text));

    internal Task RemoveAsync(Transaction transaction, long id) => secrets.RemoveAsync(transaction, NameOf(id));

    private static string NameOf(long id) => $"mail/{Text(id)}";

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
