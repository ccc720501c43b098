using System.Text.RegularExpressions;
using Filon.Storage;
using Shouldly;

namespace Filon.Tests.House;

/// <summary>Where SQL may stand, and what every query must say.</summary>
public sealed partial class SqlRulesTests
{
    private static readonly HashSet<string> TenantTables = [.. Migrations.All
        .SelectMany(migration => Table().Matches(migration.Sql))
        .Where(match => match.Groups[2].Value.Contains("workspace_id", StringComparison.Ordinal))
        .Select(match => match.Groups[1].Value)];

    [Fact]
    public void Sql_stands_only_in_stores_and_queries_and_in_the_storage_room() =>
        Statements().Where(sql => sql.File.Room != "Storage" && !sql.File.Name.EndsWith("Store", StringComparison.Ordinal) && !sql.File.Name.EndsWith("Query", StringComparison.Ordinal))
            .Select(sql => $"{sql.File.Path}: {sql.Start}... Move it to a class named ...Store or ...Query").Distinct().ShouldBeEmpty();

    [Fact]
    public void Every_query_on_a_workspaces_table_names_its_workspace() =>
        Statements().Where(sql => sql.Tables.Any(TenantTables.Contains) && !sql.Text.Contains("workspace_id", StringComparison.Ordinal))
            .Where(sql => !(sql.File.Room is "Jobs" or "Workspaces" or "Accounts")) // claims and sign-in look across workspaces by nature
            .Select(sql => $"{sql.File.Path}: {sql.Start}... reads {string.Join(", ", sql.Tables)} of every workspace").ShouldBeEmpty();

    [Fact]
    public void The_engines_differ_only_in_the_storage_room() =>
        SourceTree.Files("src", ".cs").Where(file => file.Room != "Storage")
            .Where(file => EngineWords().IsMatch(file.Text))
            .Select(file => $"{file.Path} knows which engine it runs on: put the difference into Dialect").ShouldBeEmpty();

    [Fact]
    public void There_are_tables_of_workspaces_to_watch() => TenantTables.Count.ShouldBeGreaterThan(20);

    private static IEnumerable<Sql> Statements() =>
        from file in SourceTree.Files("src", ".cs")
        from Match literal in Literal().Matches(file.Text)
        let text = literal.Value.Trim('"', '$', '@', '\n', ' ')
        where Verb().IsMatch(text)
        select new Sql(file, text, [.. TableUse().Matches(text).Select(match => match.Groups[1].Value)]);

    private sealed record Sql(SourceFile File, string Text, IReadOnlyList<string> Tables)
    {
        public string Start => Text.ReplaceLineEndings(" ")[..Math.Min(60, Text.Length)];
    }

    [GeneratedRegex("""create table (\w+) \((.*?)\n\);""", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\s*(select\s.+\sfrom\s|insert\s+into\s|update\s+\w+(\s+(as\s+)?\w+)?\s+set\s|delete\s+from\s|with\s+(recursive\s+)?\w+\s+(\([^)]*\)\s+)?as\s)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:from|join|into|update)\s+([a-z_]+)")]
    private static partial Regex TableUse();

    [GeneratedRegex(@"\b(Engine\.(PostgreSql|Sqlite)|Npgsql\w*|Sqlite(Connection|Command|Exception|Transaction))\b")]
    private static partial Regex EngineWords();
}
