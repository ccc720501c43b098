using System.Text.Json;

namespace Filon.Imports.Formats;

/// <summary>One element of an array, whole.</summary>
internal sealed class JsonElementHolder
{
    public JsonElement Value { get; private set; }

    public static bool Read(ref Utf8JsonReader reader, JsonElementHolder into)
    {
        var start = reader;
        if (!start.TrySkip()) return false;
        into.Value = JsonElement.ParseValue(ref reader);
        return true;
    }
}
