using System.Net;
using Filon.Accounts;
using Filon.Audit;
using Filon.Server.Accounts;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>Lets people in by e-mail and password, nobody by trying often.</summary>
public sealed class Door(AccountStore accounts, WorkspaceStore workspaces, Passwords passwords, Throttle throttle, AuditStore audit)
{
    public async Task<Outcome<Account>> SignInAsync(string? email, string? password, Caller caller, CancellationToken cancel)
    {
        var account = await accounts.FindAsync(email ?? "", cancel);
        AttemptSubject[] subjects = account is not null && caller.Known?.AccountId == account.Id
            ? [Throttle.Browser("sign-in", caller.Known)]
            : [Throttle.Account("sign-in", email?.Trim().ToLowerInvariant() ?? ""), Throttle.Network("sign-in", caller.From)];
        if (await throttle.TryAsync(subjects) is { } wait) return wait;

        var hash = account is null ? null : await accounts.PasswordHashAsync(account.Id, cancel);
        if (passwords.Matches(hash, password ?? ""))
        {
            await throttle.SucceededAsync(subjects);
            return account!;
        }

        await RefusedAsync(account, caller.From, cancel);
        return Failure.Invalid(new Problem("password", new(
            "This e-mail address and this password do not go together.",
            "Cette adresse électronique et ce mot de passe ne vont pas ensemble.")));
    }

    /// <summary>Changes the password of someone who knows the present one.</summary>
    /// <returns>The account's new stamp.</returns>
    public async Task<Outcome<string>> ChangePasswordAsync(Account account, string? present, string? next, CancellationToken cancel)
    {
        if (await RefusePasswordAsync(account, present, cancel) is { } failure) return failure;
        var mine = await workspaces.OfAsync(account.Id, cancel);
        if (passwords.Problem(next, [account.Email, account.Name, .. mine.Select(one => one.Workspace.Name)]) is { } problem) return Failure.Invalid(problem);
        return await accounts.ChangePasswordAsync(account.Id, passwords.Hash(next!), cancel);
    }

    /// <summary>Asks again for the password of somebody signed in, before an act that weakens the account; null where it is right.</summary>
    public async Task<Failure?> RefusePasswordAsync(Account account, string? present, CancellationToken cancel)
    {
        var subject = Throttle.Account("present", $"{account.Id}"); // only somebody signed in comes here: no stranger uses it up
        if (await throttle.TryAsync(subject) is { } wait) return wait;
        if (passwords.Matches(await accounts.PasswordHashAsync(account.Id, cancel), present ?? ""))
        {
            await throttle.SucceededAsync(subject);
            return null;
        }

        return Failure.Invalid(new Problem("present", new("This is not your present password.", "Ce n’est pas votre mot de passe actuel.")));
    }

    /// <summary>Somebody is in: password, and code where one is asked.</summary>
    public Task EnteredAsync(Account account, string from, CancellationToken cancel) => SayAsync("sign-in", account, from, cancel);

    /// <summary>Somebody was turned away; null: with an address that has no account.</summary>
    public Task RefusedAsync(Account? account, string from, CancellationToken cancel) => SayAsync("sign-in/refused", account, from, cancel);

    private Task SayAsync(string code, Account? account, string from, CancellationToken cancel)
    {
        var act = new Act(code, "page", "", CoarseAddress.Of(IPAddress.TryParse(from, out var address) ? address : null));
        return audit.SayAsync(account is null ? act : act.By(account.Id, account.Email), cancel);
    }
}
