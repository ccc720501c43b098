using Filon.Accounts;
using Filon.Server.Shell;
using Filon.Server.Workspaces;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Lets in whoever gave the password and shows a code; wrong ones make the next wait, the password's door stays as it is.</summary>
public sealed class SecondStep(SecondFactorStore factors, SecondStepTicket tickets, Throttle throttle, Door door)
{
    /// <summary>The ticket to show with the code; null where none is asked of this account.</summary>
    public async Task<string?> AskAsync(Account account, CancellationToken cancel) =>
        (await factors.StateAsync(account.Id, cancel)).IsOn ? tickets.Write(account) : null;

    /// <summary>Whose ticket it is; null where it is not ours, or too old.</summary>
    public Task<Account?> ReadAsync(string? ticket, CancellationToken cancel) => tickets.ReadAsync(ticket, cancel);

    public async Task<Failure?> PassAsync(Account account, string? code, Caller caller, CancellationToken cancel)
    {
        var subject = caller.Known?.AccountId == account.Id ? Throttle.Browser("second", caller.Known) : Throttle.Account("second", $"{account.Id}");
        if (await throttle.TryAsync(subject) is { } wait) return wait;
        var taken = await factors.TakeAsync(account.Id, code ?? "", cancel);
        if (taken.Succeeded)
        {
            await throttle.SucceededAsync(subject);
            await door.EnteredAsync(account, caller.From, cancel);
            return null;
        }

        await door.RefusedAsync(account, caller.From, cancel);
        return taken.Failure;
    }
}
