namespace Filon.Storage;

/// <summary>Empties a database and builds it anew as it was at some migration, inside the caller's transaction.</summary>
public static class Rebuild
{
    /// <summary>Whether an account or a workspace stands here: what nobody wants to lose by a slip.</summary>
    public static async Task<bool> HoldsDataAsync(Transaction transaction, CancellationToken cancel)
    {
        foreach (var table in await Catalogue.TablesAsync(transaction))
            if (table.Name is "account" or "workspace" && await TableRows.CountAsync(transaction, table, null, cancel) > 0) return true;
        return false;
    }

    /// <summary>Whether there are tables that Filon did not make.</summary>
    public static async Task<bool> IsForeignAsync(Transaction transaction) =>
        await Catalogue.AnyAsync(transaction) && !await Migrations.HasTableAsync(transaction);

    /// <summary>Filon's tables among those that stand here, which may hold an administrator's own besides.</summary>
    public static async Task<IReadOnlyList<StoredTable>> OwnTablesAsync(Transaction transaction, IReadOnlyList<AppliedMigration> applied)
    {
        await using var scratch = new Database(DatabaseAddress.File(":memory:"));
        var own = await scratch.WriteAsync(async there =>
        {
            await Migrations.BuildAsync(there, applied);
            return (await Catalogue.TablesAsync(there)).Select(table => table.Name).ToHashSet();
        }, CancellationToken.None);
        return [.. (await Catalogue.TablesAsync(transaction)).Where(table => own.Contains(table.Name))];
    }

    /// <returns>The new tables, empty.</returns>
    public static async Task<IReadOnlyList<StoredTable>> RunAsync(Transaction transaction, IReadOnlyList<AppliedMigration> applied)
    {
        var standing = await Migrations.AppliedAsync(transaction);
        var old = MigrationRefusals.Objection(standing) is null
            ? await OwnTablesAsync(transaction, standing)
            : await Catalogue.TablesAsync(transaction); // of another version: it alone knows which are its own
        foreach (var table in old.Reverse()) await transaction.ExecuteLongAsync($"drop table {table.QuotedName}");
        if (await Migrations.HasTableAsync(transaction)) await transaction.ExecuteAsync($"delete from {Migrations.TableName}");
        await Migrations.BuildAsync(transaction, applied);
        return await OwnTablesAsync(transaction, applied);
    }

    /// <summary>Runs <paramref name="load"/> without the indexes that can be made afterwards, which is many times faster.</summary>
    public static async Task WithoutIndexesAsync(Transaction transaction, Func<Task> load)
    {
        var indexes = await Catalogue.IndexesAsync(transaction);
        foreach (var index in indexes) await transaction.ExecuteAsync($"drop index \"{index.Name}\"");
        await load();
        foreach (var index in indexes) await transaction.ExecuteLongAsync(index.Definition);
    }
}
