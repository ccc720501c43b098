using Filon.Accounts;
using Filon.Server.Workspaces;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Lets in whoever gave the password and shows a code; ten wrong ones close this door for a while, the password's stays open.</summary>
public sealed class SecondStep(SecondFactorStore factors, SecondStepTicket tickets, SignInThrottle throttle, Door door)
{
    /// <summary>The ticket to show with the code; null where none is asked of this account.</summary>
    public async Task<string?> AskAsync(Account account, CancellationToken cancel) =>
        (await factors.StateAsync(account.Id, cancel)).IsOn ? tickets.Write(account) : null;

    /// <summary>Whose ticket it is; null where it is not ours, or too old.</summary>
    public Task<Account?> ReadAsync(string? ticket, CancellationToken cancel) => tickets.ReadAsync(ticket, cancel);

    public async Task<Failure?> PassAsync(Account account, string? code, string from, CancellationToken cancel)
    {
        var key = $"second {account.Id}";
        if (throttle.IsClosed(key)) return Door.TooOften;
        var taken = await factors.TakeAsync(account.Id, code ?? "", cancel);
        if (taken.Succeeded)
        {
            throttle.Clear(key);
            await door.EnteredAsync(account, from, cancel);
            return null;
        }

        throttle.Count(key);
        await door.RefusedAsync(account, from, cancel);
        return taken.Failure;
    }
}
