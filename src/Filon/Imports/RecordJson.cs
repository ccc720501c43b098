using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Filon.Money;
using NodaTime;
using NodaTime.Text;

namespace Filon.Imports;

/// <summary>Records and mappings as JSON text, for staging and for remembering: dates as ISO, amounts as "12345 EUR" (minor units), no nulls.</summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
            new TextConverter<Instant>(i => InstantPattern.ExtendedIso.Format(i), t => InstantPattern.ExtendedIso.Parse(t).Value),
            new TextConverter<LocalDate>(LocalDatePattern.Iso.Format, t => LocalDatePattern.Iso.Parse(t).Value),
            new TextConverter<YearMonth>(YearMonthPattern.Iso.Format, t => YearMonthPattern.Iso.Parse(t).Value),
            new TextConverter<Amount>(a => FormattableString.Invariant($"{a.Minor} {a.Currency}"), ReadAmount),
        },
    };

    public static string Write(ImportRecord record) => JsonSerializer.Serialize(record, Options);

    public static ImportRecord Read(string json) => JsonSerializer.Deserialize<ImportRecord>(json, Options)!;

    public static string Write(ColumnMapping mapping) => JsonSerializer.Serialize(mapping, Options);

    public static ColumnMapping ReadMapping(string json) => JsonSerializer.Deserialize<ColumnMapping>(json, Options)!;

    private static Amount ReadAmount(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return new(long.Parse(text.AsSpan(0, space), System.Globalization.CultureInfo.InvariantCulture), text[(space + 1)..]);
    }

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
