namespace Filon.Storage;

/// <summary>
/// The tables a database really has, asked of the database: what a migration adds is in every back-up, move and export
/// from the day it is added, without a list to keep.
/// </summary>
public static class Catalogue
{
    /// <summary>Every table but <c>migration</c>, each after the tables it points at.</summary>
    public static async Task<IReadOnlyList<StoredTable>> TablesAsync(Transaction transaction)
    {
        var sqlite = transaction.Dialect.Engine == Engine.Sqlite;
        var columns = await transaction.QueryAsync<ColumnRow>(sqlite ? SqliteColumns : PostgresColumns);
        var links = await transaction.QueryAsync<LinkRow>(sqlite ? SqliteLinks : PostgresLinks);
        var parents = links.Where(link => link.Child != link.Parent).ToLookup(link => link.Child, link => link.Parent);
        return Ordered([.. columns.Where(row => row.TableName != Migrations.TableName).GroupBy(row => row.TableName).Select(rows => Table(rows, parents))]);
    }

    /// <summary>Whether there is any table at all, Filon's or another's.</summary>
    public static async Task<bool> AnyAsync(Transaction transaction) =>
        (await transaction.QueryAsync<ColumnRow>(transaction.Dialect.Engine == Engine.Sqlite ? SqliteColumns : PostgresColumns)).Count > 0;

    /// <summary>The indexes that are not part of a table's own constraints, each with the statement that makes it.</summary>
    public static Task<IReadOnlyList<StoredIndex>> IndexesAsync(Transaction transaction) =>
        transaction.QueryAsync<StoredIndex>(transaction.Dialect.Engine == Engine.Sqlite
            ? "select name, sql as definition from sqlite_master where type = 'index' and sql is not null order by name"
            : """
              select indexname as name, indexdef as definition from pg_indexes i
              where schemaname = current_schema() and not exists (
                  select 1 from pg_constraint c where c.conname = i.indexname and c.connamespace = current_schema()::regnamespace)
              order by indexname
              """);

    private const string SqliteColumns =
        """
        select t.name as table_name, c.name as column_name, lower(c.type) as type, c."notnull" as required, c.pk as key_place
        from pragma_table_list t join pragma_table_info(t.name) c
        where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite!_%' escape '!'
        order by t.name, c.cid
        """;

    private const string PostgresColumns =
        """
        select c.table_name, c.column_name, c.data_type as type, case when c.is_nullable = 'NO' then 1 else 0 end as required,
            coalesce(k.ordinal_position, 0) as key_place
        from information_schema.columns c
        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
        left join (
            select u.table_schema, u.table_name, u.column_name, u.ordinal_position
            from information_schema.key_column_usage u
            join information_schema.table_constraints p on p.constraint_schema = u.constraint_schema and p.constraint_name = u.constraint_name
                and p.table_name = u.table_name and p.constraint_type = 'PRIMARY KEY'
        ) k on k.table_schema = c.table_schema and k.table_name = c.table_name and k.column_name = c.column_name
        where c.table_schema = current_schema()
        order by c.table_name collate "C", c.ordinal_position
        """;

    private const string SqliteLinks =
        """
        select t.name as child, f."table" as parent from pragma_table_list t join pragma_foreign_key_list(t.name) f
        where t.schema = 'main' and t.type = 'table' order by t.name, f."table"
        """;

    private const string PostgresLinks =
        """
        select c.relname as child, p.relname as parent
        from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
        where f.contype = 'f' and f.connamespace = current_schema()::regnamespace order by 1, 2
        """;

    private static StoredTable Table(IGrouping<string, ColumnRow> rows, ILookup<string, string> parents)
    {
        var key = rows.Where(row => row.KeyPlace > 0).OrderBy(row => row.KeyPlace).Select(row => row.ColumnName).ToList();
        return new(
            rows.Key, [.. rows.Select(row => new StoredColumn(row.ColumnName, Kind(row), row.Required == 1 || row.KeyPlace > 0))],
            key.Count > 0 ? key : [.. rows.Select(row => row.ColumnName)], [.. parents[rows.Key].Distinct()]);
    }

    private static ColumnKind Kind(ColumnRow row) => row.Type switch
    {
        "bigint" => ColumnKind.Whole,
        "text" => ColumnKind.Text,
        "double precision" => ColumnKind.Real,
        "boolean" => ColumnKind.Flag,
        "bytea" or "blob" => ColumnKind.Bytes,
        _ => throw new NotSupportedException($"{row.TableName}.{row.ColumnName} is {row.Type}: back-ups know bigint, text, double precision, boolean, bytea"),
    };

    private static List<StoredTable> Ordered(List<StoredTable> tables)
    {
        List<StoredTable> ordered = [];
        while (tables.Count > 0)
        {
            var free = tables.Find(table => !table.Parents.Any(parent => tables.Exists(other => other.Name == parent))) ?? tables[0];
            tables.Remove(free);
            ordered.Add(free);
        }

        return ordered;
    }

    private sealed record ColumnRow
    {
        public string TableName { get; init; } = "";
        public string ColumnName { get; init; } = "";
        public string Type { get; init; } = "";
        public long Required { get; init; }
        public long KeyPlace { get; init; }
    }

    private sealed record LinkRow
    {
        public string Child { get; init; } = "";
        public string Parent { get; init; } = "";
    }
}
