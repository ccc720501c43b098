using System.Text.Json;
using System.Text.Json.Serialization;
using Filon.Money;

namespace Filon.Server.Api;

/// <summary>Money as <c>{ "minor": 1250, "currency": "EUR" }</c>: whole cents, so that no program rounds them.</summary>
internal sealed class AmountJson : JsonConverter<Amount>
{
    private sealed record Written(long Minor, string Currency);

    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Written>(ref reader, options) is { } written && Currencies.IsCode(written.Currency)
            ? new(written.Minor, written.Currency) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Written(value.Minor, value.Currency), options);
}
