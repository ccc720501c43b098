using System.Globalization;
using Filon.Storage;
using NodaTime;
using NodaTime.Text;

namespace Filon.Exports;

/// <summary>
/// A value as a cell, and back, losing nothing. Null is an empty cell. A text that is empty, or begins with what a spreadsheet would take for
/// a formula or with an apostrophe, is led by an apostrophe. Instants are ISO 8601 in UTC; numbers have a point.
/// </summary>
public static class ExportCell
{
    private static readonly InstantPattern Iso = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'");
    private static readonly long Earliest = Instant.FromUtc(1, 1, 1, 0, 0).ToUnixTimeMilliseconds();
    private static readonly long Latest = Instant.FromUtc(9999, 12, 31, 23, 59).ToUnixTimeMilliseconds();

    /// <summary>Unix milliseconds, by the house's name for them.</summary>
    public static bool IsInstant(StoredColumn column) =>
        column.Kind == ColumnKind.Whole && (column.Name.EndsWith("_at", StringComparison.Ordinal) || column.Name.EndsWith("_until", StringComparison.Ordinal));

    /// <summary>The id of an account, by the house's name for it.</summary>
    public static bool IsAccount(StoredColumn column) =>
        column.Kind == ColumnKind.Whole && (column.Name == "account_id" || column.Name.EndsWith("_by", StringComparison.Ordinal));

    public static string Write(StoredColumn column, object? value) => value switch
    {
        null => "",
        string text => text.Length == 0 || text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\'' ? "'" + text : text,
        bool flag => flag ? "true" : "false",
        long at when IsInstant(column) && at >= Earliest && at <= Latest => Iso.Format(Instant.FromUnixTimeMilliseconds(at)),
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        _ => throw new NotSupportedException($"{column.Name} holds a {value.GetType().Name}"),
    };

    /// <exception cref="InvalidDataException">The cell is not of its column's kind.</exception>
    public static object? Read(StoredColumn column, string cell)
    {
        if (cell.Length == 0) return null;
        try
        {
            return column.Kind switch
            {
                ColumnKind.Text => cell[0] == '\'' ? cell[1..] : cell,
                ColumnKind.Flag => bool.Parse(cell),
                ColumnKind.Real => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture),
                ColumnKind.Bytes => Convert.FromBase64String(cell),
                _ => IsInstant(column) && Iso.Parse(cell) is { Success: true } instant
                    ? instant.Value.ToUnixTimeMilliseconds() : long.Parse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new InvalidDataException($"{column.Name}: “{cell}”", exception);
        }
    }
}
