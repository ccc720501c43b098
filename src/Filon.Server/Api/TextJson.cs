using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Filon.Server.Api;

/// <summary>A day, a month or an instant as its ISO 8601 text.</summary>
internal sealed class TextJson<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && pattern.Parse(reader.GetString()!) is { Success: true, Value: var value } ? value : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
}
