using Dapper;
using Filon.Storage;
using Filon.Tests.House;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Storage;

/// <summary>
/// The schema each engine really has, as text, beside this test: a change of schema is a change of that file, made on purpose
/// (<c>FILON_ACCEPT_SCHEMA=1 ./test SchemaTests</c> writes it anew).
/// </summary>
public sealed class SchemaTests
{
    [Theory, EveryEngine]
    public async Task The_schema_is_the_one_agreed(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await using var connection = await test.Database.OpenAsync(default);
        var rows = await connection.QueryAsync<string>(engine == Engine.Sqlite
            ? """
              select m.name || '.' || c.name || ' ' || c.type || case when c."notnull" = 1 then ' not null' else '' end || case when c.pk > 0 then ' key ' || c.pk else '' end
              from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%'
              union all
              select m.tbl_name || ' index ' || m.name || ' (' || (select group_concat(i.name, ', ') from pragma_index_info(m.name) i) || ')'
              from sqlite_master m where m.type = 'index' and m.sql is not null order by 1
              """
            : """
              select c.table_name || '.' || c.column_name || ' ' || c.data_type || case when c.is_nullable = 'NO' then ' not null' else '' end
                  || coalesce((select ' key ' || k.ordinal_position from information_schema.key_column_usage k join information_schema.table_constraints t using (constraint_name, table_schema)
                      where t.constraint_type = 'PRIMARY KEY' and k.table_name = c.table_name and k.column_name = c.column_name and t.table_schema = 'public'), '')
              from information_schema.columns c where c.table_schema = 'public'
              union all
              select tablename || ' index ' || indexname || ' ' || substring(indexdef from '\(.*\)') from pg_indexes
              where schemaname = 'public' and indexname not like '%_pkey' and indexname not like '%_key'
              order by 1
              """);
        var schema = string.Join('\n', rows.Order(StringComparer.Ordinal)) + "\n";

        var file = Path.Combine(SourceTree.Root, "tests", "Filon.Tests", "Storage", $"schema.{engine.ToString().ToLowerInvariant()}.txt");
        if (Environment.GetEnvironmentVariable("FILON_ACCEPT_SCHEMA") == "1") await File.WriteAllTextAsync(file, schema);
        schema.ShouldBe(await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Both_engines_have_the_same_tables_and_columns()
    {
        var folder = Path.Combine(SourceTree.Root, "tests", "Filon.Tests", "Storage");
        var sqlite = await ColumnsAsync(Path.Combine(folder, "schema.sqlite.txt"));
        var postgres = await ColumnsAsync(Path.Combine(folder, "schema.postgresql.txt"));
        sqlite.ShouldBe(postgres);
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(string file) =>
        [.. (await File.ReadAllLinesAsync(file)).Where(line => !line.Contains(" index ", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal)];
}
