using Filon.Accounts;
using Filon.Audit;
using Filon.Server.Workspaces;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Makes the first account and its workspace, for whoever holds the code that the server wrote when it started.</summary>
public sealed class SetUpDesk(SetUpCode code, AccountStore accounts, WorkspaceStore workspaces, Passwords passwords, Throttle throttle)
{
    /// <summary>The code to write into terminal and log; null where somebody has an account already.</summary>
    public async Task<Outcome<string?>> CodeAsync(CancellationToken cancel)
    {
        if (await accounts.AnyAsync(cancel)) return new Outcome<string?>((string?)null);
        return (await code.DrawAsync(cancel)).Then(drawn => (string?)drawn);
    }

    /// <summary>The first account and its workspace, while there is none.</summary>
    public async Task<Outcome<Account>> SetUpAsync(
        SetUpForm form, string from, CancellationToken cancel)
    {
        var subject = Throttle.Network("set-up", from);
        if (await throttle.TryAsync(subject) is { } wait) return wait;
        if (await accounts.AnyAsync(cancel)) return AccountStore.IsSetUp;
        if (!await code.IsAsync(form.Code, cancel)) return WrongCode;
        await throttle.SucceededAsync(subject); // what else may be wrong is no guess
        var owner = passwords.Draft(form.Email, form.Name, form.Password, form.Workspace);
        var workspace = WorkspaceDraft.Parse(form.Workspace, form.Currency, form.TimeZone);
        if (!owner.Succeeded || !workspace.Succeeded)
            return Failure.Invalid([.. owner.Failure?.Problems ?? [], .. workspace.Failure?.Problems ?? []]);

        var account = await accounts.AddFirstAsync(owner.Value, passwords.Hash(owner.Value.Password), cancel);
        if (!account.Succeeded) return account;
        Act.Current?.By(account.Value.Id, account.Value.Email);
        await workspaces.CreateAsync(workspace.Value, account.Value.Id, demonstration: false, cancel);
        await code.ForgetAsync(cancel);
        return account;
    }

    private static Failure WrongCode => Failure.Invalid(new Problem("code", new(
        "This is not the code that Filon wrote in its terminal or log when it started.",
        "Ce n’est pas le code que Filon a écrit dans son terminal ou son journal au démarrage.")));
}
