using System.Text;
using System.Text.Json;

namespace Filon.Imports.X;

/// <summary>The strings of a small record such as an account or a follower, by the name of their field.</summary>
internal sealed class FlatRecord
{
    private readonly Dictionary<string, string> _values = [];

    public string? this[string name] => _values.GetValueOrDefault(name);

    public static bool Read(ref Utf8JsonReader reader, FlatRecord record)
    {
        record._values.Clear();
        var depth = reader.CurrentDepth;
        var name = "";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth) return true;
            if (reader.TokenType == JsonTokenType.PropertyName) name = Encoding.UTF8.GetString(reader.ValueSpan);
            else if (JsonText.String(ref reader) is { } value) record._values[name] = value;
        }

        return false;
    }
}
