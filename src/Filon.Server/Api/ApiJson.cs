using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Filon.Server.Api;

/// <summary>How the API writes and reads JSON. A field it does not know is refused: nothing is set by guessing its name.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Made();

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new TextJson<NodaTime.LocalDate>(LocalDatePattern.Iso));
        options.Converters.Add(new TextJson<NodaTime.YearMonth>(YearMonthPattern.Iso));
        options.Converters.Add(new TextJson<NodaTime.Instant>(InstantPattern.ExtendedIso));
        options.Converters.Add(new AmountJson());
        options.Converters.Add(new ModelJson());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { IncludeFields = true };
        Configure(options);
        return options;
    }
}
