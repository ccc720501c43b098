using Filon.Letters;
using Filon.Storage;
using Filon.Workspaces;

namespace Filon.Accounts;

/// <summary>Sends the mails about an account, where mail is set up.</summary>
/// <param name="linkOf">The whole address of a path of this server.</param>
public sealed class AccountMail(Database database, Outbox outbox, PasswordResetStore resets, Ids ids, Func<string, string> linkOf)
{
    public bool IsSetUp => outbox.Server is not null;

    /// <summary>The invitation's number is its mail's too.</summary>
    public Task<Failure?> SendInvitationAsync(Transaction transaction, OpenInvitation open, string secret, Language language) =>
        outbox.QueueAsync(transaction, open.Invitation.Id, AccountLetters.Invitation(open, language, linkOf($"/invitation?key={secret}")));

    /// <summary>One link in five minutes, however often somebody asks: nobody's letter-box is filled from our page.</summary>
    public async Task<Failure?> SendNewPasswordAsync(Transaction transaction, Account account, Language language)
    {
        if (await resets.IsRecentAsync(transaction, account.Id)) return null;
        var secret = await resets.OpenAsync(transaction, account);
        var letter = AccountLetters.NewPassword(account.Email, account.ChosenLanguage ?? language, linkOf($"/password/reset?key={secret}"));
        return await outbox.QueueAsync(transaction, ids.Next(), letter);
    }

    /// <summary>Tells the account's owner, who may not be the one who changed it.</summary>
    public Task<Failure?> SendPasswordChangedAsync(Account account, Language language, CancellationToken cancel) => database.WriteAsync(transaction =>
    {
        transaction.AsBookkeeping();
        return outbox.QueueAsync(transaction, ids.Next(), AccountLetters.PasswordChanged(account.Email, account.ChosenLanguage ?? language));
    }, cancel);
}
