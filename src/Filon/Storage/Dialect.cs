using System.Text.Json;

namespace Filon.Storage;

/// <summary>The few places where the two engines differ. Everything else is one SQL text.</summary>
public sealed class Dialect(Engine engine)
{
    public Engine Engine { get; } = engine;

    /// <summary>
    /// <c>column in (the list bound as @parameter)</c>. Bind the list with <see cref="List{T}"/>:
    /// PostgreSQL takes an array, SQLite reads a JSON text.
    /// </summary>
    public string Among(string column, string parameter) => Engine == Engine.PostgreSql
        ? $"{column} = any(@{parameter})"
        : $"{column} in (select value from json_each(@{parameter}))";

    /// <summary>The value to bind to a parameter used in <see cref="Among"/>.</summary>
    public object List<T>(IReadOnlyCollection<T> values) => Engine == Engine.PostgreSql
        ? values.ToArray()
        : JsonSerializer.Serialize(values);

    /// <summary>A search box's condition, blind to case; bind <see cref="ContainsPattern"/>.</summary>
    public static string Contains(string column, string parameter) => $"lower({column}) like @{parameter} escape '!'";

    /// <summary>The pattern for <see cref="Contains"/>: <c>%</c> and <c>_</c> are taken literally.</summary>
    public static string ContainsPattern(string text) => "%" + text.ToLowerInvariant()
        .Replace("!", "!!", StringComparison.Ordinal)
        .Replace("%", "!%", StringComparison.Ordinal)
        .Replace("_", "!_", StringComparison.Ordinal) + "%";

    /// <summary>Whether a text may hold the character U+0000.</summary>
    public bool KeepsNul => Engine == Engine.Sqlite;

    /// <summary>An expression that sorts a text by its bytes, whatever the database's language.</summary>
    public string ByteOrder(string column) => Engine == Engine.PostgreSql ? $"{column} collate \"C\"" : column;

    /// <summary>The ISO month (<c>2026-04</c>) of an instant column held as Unix milliseconds, in UTC.</summary>
    public string MonthOf(string column) => Engine == Engine.PostgreSql
        ? $"to_char(to_timestamp({column} / 1000) at time zone 'UTC', 'YYYY-MM')"
        : $"strftime('%Y-%m', {column} / 1000, 'unixepoch')";
}
