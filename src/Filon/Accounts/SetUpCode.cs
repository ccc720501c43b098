using Filon.Storage;
using Filon.Storage.Secrets;

namespace Filon.Accounts;

/// <summary>
/// What the set-up page asks for: only whoever sees the server's own terminal or log knows it, so a fresh server belongs to nobody who merely
/// reaches it. Drawn once, the same on every node and after a restart, gone with the set-up.
/// </summary>
public sealed class SetUpCode(Database database, SecretStore secrets)
{
    private const string Name = "set-up/code";

    /// <summary>The code there is, or a new one.</summary>
    public Task<Outcome<string>> DrawAsync(CancellationToken cancel) => database.WriteOutcomeAsync<string>(async transaction =>
    {
        transaction.AsBookkeeping();
        await transaction.TakeTurnsAsync(Name); // two nodes that start together draw one
        var kept = await secrets.FindAsync(Name, cancel);
        if (!kept.Succeeded) return kept.Failure;
        if (kept.Value is { } code) return code;
        var drawn = RecoveryCode.DrawOne();
        return await secrets.SetAsync(transaction, Name, drawn) is { } failure ? failure : drawn;
    }, cancel);

    /// <summary>Whether this is it, however it is typed.</summary>
    public async Task<bool> IsAsync(string? typed, CancellationToken cancel) =>
        await secrets.FindAsync(Name, cancel) is { Succeeded: true, Value: { } code } && RecoveryCode.HashOf(typed ?? "") == RecoveryCode.HashOf(code);

    /// <summary>Set-up is over.</summary>
    public Task ForgetAsync(CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        transaction.AsBookkeeping();
        await secrets.RemoveAsync(transaction, Name);
    }, cancel);
}
