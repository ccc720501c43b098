using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Filon.Server.Api;

/// <summary>The number of a thing, written as a text: it is longer than what JavaScript's numbers hold.</summary>
[JsonConverter(typeof(Json))]
[SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative")]
public readonly record struct Id(long Value)
{
    public static implicit operator Id(long value) => new(value);

    public static Id? Of(long? value) => value is { } known ? new(known) : null;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    internal sealed class Json : JsonConverter<Id>
    {
        public override Id Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
                ? new(id) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Id value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
