using Filon.Accounts;
using Filon.Audit;
using Filon.Server.Workspaces;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Links to a new password. They change the password and nothing else: whoever uses one signs in afterwards, second factor and all.</summary>
public sealed class ResetDesk(PasswordResetStore resets, AccountStore accounts, WorkspaceStore workspaces, Passwords passwords, PublicAddress address)
{
    public string LinkOf(string secret) => address.Of($"/password/reset?key={secret}");

    /// <summary>A link for that account, to hand over by whoever looks after the server.</summary>
    public async Task<Outcome<string>> OpenAsync(string email, CancellationToken cancel) =>
        await accounts.FindAsync(email, cancel) is { } account
            ? LinkOf(await resets.OpenAsync(account, cancel))
            : new Failure(FailureKind.NotFound, $"{email} has no account.", $"{email} n’a pas de compte.");

    public async Task<Outcome<Account>> UseAsync(ResetForm form, CancellationToken cancel)
    {
        if (await resets.FindOpenAsync(form.Key, cancel) is not { } account) return PasswordResetStore.Over;
        var mine = await workspaces.OfAsync(account.Id, cancel);
        if (passwords.Problem(form.Password, [account.Email, account.Name, .. mine.Select(one => one.Workspace.Name)]) is { } problem) return Failure.Invalid(problem);
        Act.Current?.By(account.Id, account.Email);
        return await resets.UseAsync(form.Key!, account, passwords.Hash(form.Password!), cancel);
    }
}
