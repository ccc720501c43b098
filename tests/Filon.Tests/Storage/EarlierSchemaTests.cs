using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Storage;

/// <summary>
/// A small database of every schema there ever was, with rows in every table, upgraded to today's. <c>EarlierSchemas/0005.sql</c> is what the
/// fifth added to the one before; <c>FILON_ACCEPT_SCHEMA=1 ./test SchemaTests</c> writes the ones that are missing.
/// </summary>
public sealed class EarlierSchemaTests
{
    // what a migration changes on purpose: the migration, the table
    private static readonly HashSet<(int Migration, string Table)> Changed = [(13, "measure_state")];

    public static TheoryData<int, Engine> Schemas()
    {
        var data = new TheoryData<int, Engine>();
        foreach (var migration in Migrations.All.Where(one => File.Exists(EarlierSchema.PathOf(one.Number))))
            foreach (var engine in new EveryEngineAttribute().GetData(null!)) data.Add(migration.Number, (Engine)engine[0]);
        return data;
    }

    [Fact]
    public async Task There_is_a_small_database_of_every_schema()
    {
        if (Environment.GetEnvironmentVariable("FILON_ACCEPT_SCHEMA") == "1") await EarlierSchemaWriter.WriteMissingAsync();

        Migrations.All.Where(EarlierSchemaWriter.IsStale)
            .Select(migration => $"EarlierSchemas/{migration.Number:0000}.sql is missing or of another migration: FILON_ACCEPT_SCHEMA=1 ./test SchemaTests writes it").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Schemas))]
    public async Task Every_row_of_an_earlier_schema_is_there_after_the_upgrade(int number, Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine, migrate: false);
        await EarlierSchema.MakeAsync(test.Database, number);
        var before = await EarlierSchema.RowsAsync(test.Database, null);
        before.Values.ShouldAllBe(rows => rows.Count > 0);

        (await new Migrations(test.Database, test.Clock).ApplyAsync(default)).Value.ShouldBe(Migrations.All.Count(migration => migration.Number > number));

        var after = await EarlierSchema.RowsAsync(test.Database, before.Keys.ToDictionary(table => table.Name));
        foreach (var (table, rows) in before.Where(one => !Changed.Any(change => change.Table == one.Key.Name && change.Migration > number)))
            rows.ShouldBeSubsetOf(after.Single(other => other.Key.Name == table.Name).Value, $"table {table.Name} of schema {number}");
    }
}
