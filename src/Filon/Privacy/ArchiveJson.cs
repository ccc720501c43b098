using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Filon.Privacy;

/// <summary>A person's export for machines: one array for each part, one object for each row, ISO times, no key without a value.</summary>
public static class ArchiveJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PersonArchive archive)
    {
        var json = new JsonObject
        {
            ["format"] = "filon-person-1",
            ["workspace"] = archive.Workspace,
            ["person"] = new JsonObject { ["id"] = archive.Person.ToString(System.Globalization.CultureInfo.InvariantCulture), ["name"] = archive.Name },
            ["written_at"] = InstantPattern.General.Format(archive.WrittenAt),
        };
        foreach (var part in archive.Parts) json[part.Name] = new JsonArray([.. part.Rows.Select(row => Row(part.Columns, row))]);
        return json.ToJsonString(Options);
    }

    private static JsonObject Row(IReadOnlyList<string> columns, IReadOnlyList<object?> values)
    {
        var row = new JsonObject();
        for (var at = 0; at < columns.Count; at++)
            if (Value(columns[at], values[at]) is { } value) row[columns[at]] = value;
        return row;
    }

    // lines are kept as JSON: they stay JSON
    private static JsonNode? Value(string column, object? value) => value switch
    {
        null => null,
        Instant instant => InstantPattern.General.Format(instant),
        string text when column == "as_read" => JsonNode.Parse(text),
        string text => text,
        bool flag => flag,
        long number => number,
        double number => number,
        decimal number => number,
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
