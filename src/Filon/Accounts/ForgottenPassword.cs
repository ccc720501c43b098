using System.Globalization;
using System.Text.Json;
using Filon.Jobs;
using Filon.Storage;
using Filon.Storage.Secrets;

namespace Filon.Accounts;

/// <summary>
/// Takes note that a password was forgotten, without looking whether there is such an account: neither the answer nor its time can tell.
/// The address typed lies sealed until <see cref="AnswerForgotten"/> has looked.
/// </summary>
public sealed class ForgottenPassword(Database database, SecretStore secrets, JobStore jobs, Ids ids)
{
    private const long NoWorkspace = 0;

    public Task<Failure?> AskAsync(ForgottenAsk ask, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        var number = ids.Next().ToString(CultureInfo.InvariantCulture);
        if (await secrets.SetAsync(transaction, NameOf(number), JsonSerializer.Serialize(ask)) is { } failure) return failure;
        await jobs.EnqueueAsync(transaction, NoWorkspace, AnswerForgotten.Name, number);
        return null;
    }, cancel);

    internal async Task<Outcome<ForgottenAsk?>> FindAsync(string number, CancellationToken cancel) =>
        (await secrets.FindAsync(NameOf(number), cancel)).Then(text => text is null ? null : JsonSerializer.Deserialize<ForgottenAsk>(text));

    internal Task RemoveAsync(Transaction transaction, string number) => secrets.RemoveAsync(transaction, NameOf(number));

    private static string NameOf(string number) => $"forgotten/{number}";
}
