using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Workspaces;

/// <summary>The table of those who can sign in. Passwords come in hashed and are compared outside.</summary>
public sealed class AccountStore(Database database, Ids ids, TimeProvider clock)
{
    private const string Columns = "id, email, name, language, theme, stamp, created_at, administrator";

    public async Task<bool> AnyAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<long>("select count(*) from (select id from account limit 1) a") > 0;
    }

    /// <returns>The account; <see cref="FailureKind.Conflict"/> where the e-mail has one already.</returns>
    public Task<Outcome<Account>> AddAsync(AccountDraft draft, string passwordHash, CancellationToken cancel) =>
        database.WriteAsync(transaction => AddAsync(transaction, draft, passwordHash), cancel);

    /// <summary>The first account of all, by the set-up page.</summary>
    /// <returns><see cref="FailureKind.Conflict"/> where there is an account already: set-up is over.</returns>
    public Task<Outcome<Account>> AddFirstAsync(AccountDraft draft, string passwordHash, CancellationToken cancel) =>
        database.WriteAsync<Outcome<Account>>(async transaction =>
            !await AnyAsync(transaction)
                ? await AddAsync(transaction, draft, passwordHash)
                : IsSetUp, cancel);

    /// <summary>Said to whoever comes too late for the set-up.</summary>
    public static Failure IsSetUp { get; } = new(FailureKind.Conflict, "Filon is set up already: sign in.", "Filon est déjà installé\u00a0: connectez-vous.");

    private static async Task<bool> AnyAsync(Transaction transaction) => await transaction.FirstAsync<long>("select count(*) from account") > 0;

    /// <returns>False where there is no such account; <see cref="FailureKind.Conflict"/> where nobody would be left.</returns>
    public Task<Outcome<bool>> EntrustAsync(string email, bool administrator, CancellationToken cancel) =>
        database.WriteOutcomeAsync<bool>(async transaction =>
        {
            var changed = await transaction.ExecuteAsync(
                "update account set administrator = @administrator where email = @email", new { administrator, email = email.Trim().ToLowerInvariant() });
            return await transaction.FirstAsync<long>("select count(*) from account where administrator") > 0
                ? changed == 1
                : new Failure(FailureKind.Conflict, "The server keeps at least one administrator.", "Le serveur garde au moins un administrateur.");
        }, cancel);

    public async Task<Outcome<Account>> AddAsync(Transaction transaction, AccountDraft draft, string passwordHash)
    {
        var account = new Account(ids.Next(), draft.Email, draft.Name, null, null, Guid.NewGuid().ToString("N"), clock.Now(), !await AnyAsync(transaction));
        var added = await transaction.ExecuteAsync("""
            insert into account (id, email, name, password_hash, language, theme, stamp, created_at, administrator)
            values (@Id, @Email, @Name, @passwordHash, null, null, @Stamp, @CreatedAt, @Administrator)
            on conflict (email) do nothing
            """, new { account.Id, account.Email, account.Name, passwordHash, account.Stamp, account.CreatedAt, account.Administrator });
        return added == 1 ? account : new Failure(FailureKind.Conflict,
            $"{draft.Email} has an account already.", $"{draft.Email} a déjà un compte.");
    }

    public async Task<Account?> FindAsync(long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<Account>($"select {Columns} from account where id = @id", new { id });
    }

    public async Task<Account?> FindAsync(string email, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<Account>(
            $"select {Columns} from account where email = @email", new { email = email.Trim().ToLowerInvariant() });
    }

    public async Task<string?> PasswordHashAsync(long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<string>("select password_hash from account where id = @id", new { id });
    }

    /// <summary>A new password ends every other session.</summary>
    /// <returns>The new stamp.</returns>
    public Task<string> ChangePasswordAsync(long id, string passwordHash, CancellationToken cancel) =>
        database.WriteAsync(transaction => ChangePasswordAsync(transaction, id, passwordHash), cancel);

    public async Task<string> ChangePasswordAsync(Transaction transaction, long id, string passwordHash)
    {
        await transaction.WatchAsync("account", new { id });
        var stamp = Guid.NewGuid().ToString("N");
        await transaction.ExecuteAsync(
            "update account set password_hash = @passwordHash, stamp = @stamp where id = @id", new { id, passwordHash, stamp });
        return stamp;
    }

    /// <summary>Null: as the browser says, as the system says.</summary>
    public Task ChooseAsync(long id, Language? language, string? theme, CancellationToken cancel) =>
        database.WriteAsync(transaction => transaction.ExecuteAsync(
            "update account set language = @language, theme = @theme where id = @id",
            new { id, language = language?.Code(), theme = theme is "light" or "dark" ? theme : null }), cancel);

    public Task RenameAsync(long id, string name, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("account", new { id });
            return await transaction.ExecuteAsync("update account set name = @name where id = @id", new { id, name });
        }, cancel);
}
