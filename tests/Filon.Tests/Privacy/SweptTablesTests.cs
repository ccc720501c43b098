using Filon.Privacy;
using Filon.Tests.House;
using Shouldly;

namespace Filon.Tests.Privacy;

/// <summary>No text of a workspace is stored without a decision on what an erasure does to it.</summary>
public sealed class SweptTablesTests
{
    private static readonly ILookup<string, (string Column, string Type)> Schema = SourceTree.Read("tests/Filon.Tests/Storage/schema.sqlite.txt").Split('\n')
        .Where(line => line.Contains('.') && !line.Contains(" index "))
        .Select(line => line.Split(['.', ' '], 4))
        .ToLookup(parts => parts[0], parts => (parts[1], parts[2]));

    [Fact]
    public void Every_text_column_of_a_workspaces_table_says_what_an_erasure_does_to_it()
    {
        var decided = SweptTables.All.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column}")).ToHashSet();
        TenantTables().SelectMany(table => Texts(table).Select(column => $"{table}.{column}")).Where(column => !decided.Contains(column))
            .Select(column => $"{column}: say in SweptTables whether it can speak of a person (Swept, Emptied) or never does (Codes)").ShouldBeEmpty();
    }

    [Fact]
    public void Every_decision_is_about_a_column_that_exists() =>
        SweptTables.All.SelectMany(table => table.Columns.Concat(table.KeyColumns).Where(column => Schema[table.Name].All(one => one.Column != column)).Select(column => $"{table.Name}.{column}")).ShouldBeEmpty();

    [Fact]
    public void A_swept_column_is_no_part_of_a_key() =>
        SweptTables.All.Where(table => table.SweptColumns.Intersect(table.KeyColumns).Any()).Select(table => table.Name).ShouldBeEmpty();

    private static IEnumerable<string> TenantTables() => Schema.Where(table => table.Any(column => column.Column == "workspace_id")).Select(table => table.Key);

    private static IEnumerable<string> Texts(string table) => Schema[table].Where(column => column.Type == "TEXT").Select(column => column.Column);
}
