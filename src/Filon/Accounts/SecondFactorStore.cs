using Dapper;
using Filon.Storage;
using Filon.Storage.Secrets;

namespace Filon.Accounts;

/// <summary>The second step of sign-in: a code by the clock, or a recovery code, each taken once on whatever node.</summary>
public sealed class SecondFactorStore(Database database, SecretStore secrets, TimeProvider clock)
{
    public async Task<SecondFactorState> StateAsync(long account, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var (isOn, left) = await connection.QueryFirstAsync<(long, long)>("""
            select (select count(*) from second_factor where account_id = @account and confirmed_at is not null),
                (select count(*) from recovery_code where account_id = @account and used_at is null)
            """, new { account });
        return new(isOn > 0, left);
    }

    /// <summary>Begins: a seed that counts for nothing until one of its codes was shown. A seed begun before is shown again.</summary>
    /// <returns>The seed; <see cref="FailureKind.Conflict"/> where the second step is on already.</returns>
    public Task<Outcome<byte[]>> BeginAsync(long account, CancellationToken cancel) => database.WriteOutcomeAsync<byte[]>(async transaction =>
    {
        transaction.AsBookkeeping();
        var row = await transaction.FirstAsync<Row>("select account_id, confirmed_at, last_step from second_factor where account_id = @account", new { account });
        if (row?.ConfirmedAt is not null) return new Failure(FailureKind.Conflict, "The second step is on already.", "La seconde étape est déjà active.");
        if (row is not null && await SeedAsync(account, cancel) is { } begun) return begun;
        var seed = Totp.DrawSeed();
        if (await secrets.SetAsync(transaction, NameOf(account), Convert.ToBase64String(seed)) is { } failure) return failure;
        await transaction.ExecuteAsync(
            "insert into second_factor (account_id, confirmed_at, last_step) values (@account, null, 0) on conflict (account_id) do nothing", new { account });
        return seed;
    }, cancel);

    /// <summary>Turns it on, once a first code shows that the telephone has the seed; sessions begun with the password alone end, but for <paramref name="kept"/>.</summary>
    /// <returns>The recovery codes, the only time they are known.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> ConfirmAsync(long account, string code, long? kept, CancellationToken cancel)
    {
        var seed = await SeedAsync(account, cancel);
        return await database.WriteOutcomeAsync<IReadOnlyList<string>>(async transaction =>
        {
            if (seed is null || Totp.Match(seed, code, clock.Now(), 0) is not { } step) return Wrong;
            await transaction.WatchAsync("second_factor", new { account_id = account });
            var on = await transaction.ExecuteAsync(
                "update second_factor set confirmed_at = @now, last_step = @step where account_id = @account and confirmed_at is null", new { account, step, now = clock.Now() });
            if (on == 0) return Wrong;
            var codes = RecoveryCode.Draw();
            await transaction.ExecuteAsync("delete from recovery_code where account_id = @account", new { account });
            foreach (var one in codes)
                await transaction.ExecuteAsync("insert into recovery_code (account_id, code_hash) values (@account, @hash)", new { account, hash = RecoveryCode.HashOf(one) });
            await SessionStore.EndOthersAsync(transaction, account, kept);
            return new(codes);
        }, cancel);
    }

    /// <summary>Takes a code, or a recovery code: once, even when it is shown twice at the same moment.</summary>
    public async Task<Outcome<bool>> TakeAsync(long account, string typed, CancellationToken cancel)
    {
        var seed = await SeedAsync(account, cancel);
        return await database.WriteOutcomeAsync<bool>(async transaction =>
        {
            transaction.AsBookkeeping();
            var row = await transaction.FirstAsync<Row>("select account_id, confirmed_at, last_step from second_factor where account_id = @account", new { account });
            if (seed is null || row?.ConfirmedAt is null) return Wrong;
            if (Totp.Match(seed, typed, clock.Now(), row.LastStep) is { } step)
                return await transaction.ExecuteAsync(
                    "update second_factor set last_step = @step where account_id = @account and last_step < @step", new { account, step }) == 1 ? true : Wrong;
            return await transaction.ExecuteAsync(
                "update recovery_code set used_at = @now where account_id = @account and code_hash = @hash and used_at is null",
                new { account, hash = RecoveryCode.HashOf(typed), now = clock.Now() }) == 1 ? true : Wrong;
        }, cancel);
    }

    /// <summary>Turns it off, and ends the sessions of the account but for <paramref name="kept"/>.</summary>
    /// <returns>False where it was not on.</returns>
    public Task<bool> RemoveAsync(long account, long? kept, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await transaction.WatchAsync("second_factor", new { account_id = account });
        await secrets.RemoveAsync(transaction, NameOf(account));
        await transaction.ExecuteAsync("delete from recovery_code where account_id = @account", new { account });
        if (await transaction.ExecuteAsync("delete from second_factor where account_id = @account", new { account }) == 0) return false;
        await SessionStore.EndOthersAsync(transaction, account, kept);
        return true;
    }, cancel);

    private async Task<byte[]?> SeedAsync(long account, CancellationToken cancel) =>
        await secrets.FindAsync(NameOf(account), cancel) is { Succeeded: true, Value: { } sealed64 } ? Convert.FromBase64String(sealed64) : null;

    internal static string NameOf(long account) => $"totp/{account}";

    private static Failure Wrong => Failure.Invalid(new Problem("code", new(
        "This code is not right, or was used before. Wait for the next one.", "Ce code n’est pas bon, ou a déjà servi. Attendez le suivant.")));

    private sealed record Row(long AccountId, long? ConfirmedAt, long LastStep);
}
