using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Filon.Storage;

/// <summary>
/// Brings a database to this program's schema: numbered files, forward only, one transaction each,
/// their checksums kept so that an edited migration is noticed.
/// </summary>
public sealed class Migrations(Database database, TimeProvider clock)
{
    private const string Folder = "Filon.Storage.Migrations.";
    private const long PostgresLock = 0x46_69_6c_6f_6e; // "Filon": two nodes that start together migrate once

    /// <summary>The migrations in this program, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = Load();

    /// <returns>How many migrations were applied; 0 where the schema is current.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancel)
    {
        await database.WriteAsync(CreateTableAsync, cancel);
        var applied = 0;
        foreach (var migration in All)
            applied += await database.WriteAsync(transaction => ApplyAsync(transaction, migration), cancel) ? 1 : 0;
        return applied;
    }

    private static async Task CreateTableAsync(Transaction transaction)
    {
        await LockAsync(transaction);
        await transaction.ExecuteAsync(
            "create table if not exists migration (number bigint primary key, name text not null, checksum text not null, applied_at bigint not null)");
    }

    private async Task<bool> ApplyAsync(Transaction transaction, Migration migration)
    {
        await LockAsync(transaction);
        var checksum = await transaction.FirstAsync<string>("select checksum from migration where number = @Number", new { migration.Number });
        if (checksum == migration.Checksum) return false;
        if (checksum is not null)
            throw new InvalidOperationException($"Migration {migration.Name} has changed since it was applied to this database: this program does not belong to it.");

        await transaction.ExecuteAsync(migration.SqlFor(transaction.Dialect.Engine));
        await transaction.ExecuteAsync(
            "insert into migration (number, name, checksum, applied_at) values (@Number, @Name, @Checksum, @At)",
            new { migration.Number, migration.Name, migration.Checksum, At = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        return true;
    }

    private static Task LockAsync(Transaction transaction) => transaction.Dialect.Engine == Engine.PostgreSql
        ? transaction.ExecuteAsync("select pg_advisory_xact_lock(@PostgresLock)", new { PostgresLock })
        : Task.CompletedTask;

    private static List<Migration> Load() => [.. typeof(Migrations).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(Read)];

    private static Migration Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(resource)!);
        var sql = reader.ReadToEnd();
        var file = resource[Folder.Length..^".sql".Length];
        return new(
            int.Parse(file[..4], CultureInfo.InvariantCulture), file[5..], sql,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
    }
}
