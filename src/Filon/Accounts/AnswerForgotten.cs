using Filon.Jobs;
using Filon.Storage;
using Filon.Workspaces;

namespace Filon.Accounts;

/// <summary>Looks whether there is an account of the address that was typed, and sends it the link to a new password.</summary>
public sealed class AnswerForgotten(Database database, ForgottenPassword forgotten, AccountStore accounts, AccountMail mail) : IJob
{
    public const string Name = "answer-forgotten";

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        var asked = await forgotten.FindAsync(run.Arguments, cancel);
        if (!asked.Succeeded) return asked.Failure;
        if (asked.Value is not { } ask) return null; // answered before
        var account = await accounts.FindAsync(ask.Email, cancel);
        return await database.WriteAsync(async transaction =>
        {
            await forgotten.RemoveAsync(transaction, run.Arguments);
            return account is null ? null : await mail.SendNewPasswordAsync(transaction, account, ask.Language);
        }, cancel);
    }
}
