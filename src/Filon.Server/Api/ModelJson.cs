using System.Text.Json;
using System.Text.Json.Serialization;
using Filon.Measure.Attribution;

namespace Filon.Server.Api;

/// <summary>An attribution model under the name it has everywhere: <c>markov-1</c>, <c>linear-distinct</c>.</summary>
internal sealed class ModelJson : JsonConverter<Model>
{
    public override Model Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Models.FromName(reader.GetString()!) is { } model ? model : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Model value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name());
}
