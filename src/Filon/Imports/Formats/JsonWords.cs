using System.Text.Json;

namespace Filon.Imports.Formats;

/// <summary>Looks into JSON that may hold anything.</summary>
internal static class JsonWords
{
    /// <summary>The text of a property, or a number as text; null where there is none.</summary>
    public static string? Said(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null } : null;

    public static JsonElement? Inside(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) ? value : null;
}
