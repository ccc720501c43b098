using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Filon.Storage;

/// <summary>
/// Brings a database to this program's schema: numbered files, forward only, all that are missing in one transaction,
/// their checksums kept so that an edited migration is noticed.
/// </summary>
public sealed class Migrations(Database database, TimeProvider clock)
{
    internal const string TableName = "migration";
    private const string Folder = "Filon.Storage.Migrations.";
    private const long PostgresLock = 0x46_69_6c_6f_6e; // "Filon": two nodes that start together migrate once

    /// <summary>The migrations in this program, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = Load();

    /// <summary>What the database remembers, in order; empty for a new one.</summary>
    public Task<IReadOnlyList<AppliedMigration>> AppliedAsync(CancellationToken cancel) => database.SnapshotAsync(AppliedAsync, cancel);

    /// <returns>How many migrations were applied; 0 where the schema is current. A failure leaves the database as it was.</returns>
    public async Task<Outcome<int>> ApplyAsync(CancellationToken cancel)
    {
        var before = await AppliedAsync(cancel);
        if (MigrationRefusals.Objection(before) is { } objection) return objection;
        if (before.Count == All.Count) return 0;
        var current = before.Count == 0 ? null : before[^1];
        Migration? under = null;
        try
        {
            return await database.WriteOutcomeAsync<int>(async transaction =>
            {
                await LockAsync(transaction);
                var applied = await AppliedAsync(transaction); // another node may have been here
                foreach (var migration in Missing(applied)) await ApplyAsync(transaction, under = migration, Now);
                return All.Count - applied.Count;
            }, cancel);
        }
        catch (DbException exception) when (under is not null)
        {
            return MigrationRefusals.Broken(under, current, exception.Message);
        }
    }

    /// <summary>The rest of the migrations, inside the caller's transaction.</summary>
    internal async Task CompleteAsync(Transaction transaction)
    {
        foreach (var migration in Missing(await AppliedAsync(transaction))) await ApplyAsync(transaction, migration, Now);
    }

    internal static async Task<IReadOnlyList<AppliedMigration>> AppliedAsync(Transaction transaction) =>
        await HasTableAsync(transaction)
            ? await transaction.QueryAsync<AppliedMigration>("select number, name, checksum, applied_at from migration order by number")
            : [];

    internal static async Task<bool> HasTableAsync(Transaction transaction) => await transaction.FirstAsync<long>(
        transaction.Dialect.Engine == Engine.Sqlite
            ? "select count(*) from sqlite_master where type = 'table' and name = @TableName"
            : "select count(*) from pg_tables where schemaname = current_schema() and tablename = @TableName", new { TableName }) > 0;

    /// <summary>The schema as it was with these migrations, and what a database remembers of them.</summary>
    internal static async Task BuildAsync(Transaction transaction, IReadOnlyList<AppliedMigration> applied)
    {
        await LockAsync(transaction);
        foreach (var one in applied) await ApplyAsync(transaction, All.Single(migration => migration.Number == one.Number), one.AppliedAt);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static IEnumerable<Migration> Missing(IReadOnlyList<AppliedMigration> applied) =>
        All.Where(migration => applied.All(one => one.Number != migration.Number));

    private static async Task ApplyAsync(Transaction transaction, Migration migration, long at)
    {
        await transaction.ExecuteAsync(
            "create table if not exists migration (number bigint primary key, name text not null, checksum text not null, applied_at bigint not null)");
        await transaction.ExecuteLongAsync(migration.SqlFor(transaction.Dialect.Engine));
        await transaction.ExecuteAsync(
            "insert into migration (number, name, checksum, applied_at) values (@Number, @Name, @Checksum, @at)",
            new { migration.Number, migration.Name, migration.Checksum, at });
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
