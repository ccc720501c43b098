using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Filon.Measure.Attribution;
using Filon.Money;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Filon.Server.Api;

/// <summary>How the types that are written as texts are described, and what the types are called.</summary>
internal static class SchemaDescription
{
    /// <summary>A record <c>CostAnswer</c> is <c>Cost</c>; a <c>ListAnswer</c> of them <c>CostList</c>; what has no name of its own stands in place.</summary>
    public static string? NameOf(JsonTypeInfo type)
    {
        if (type.Type == typeof(Amount)) return "Amount";
        if (type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(ListAnswer<>)) return Short(type.Type.GetGenericArguments()[0]) + "List";
        return type.Kind == JsonTypeInfoKind.Object && type.Type.Namespace?.StartsWith("Filon", StringComparison.Ordinal) == true
            ? Short(type.Type) : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
    }

    public static Task WriteAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var nullable = type != context.JsonTypeInfo.Type || schema.Type?.HasFlag(JsonSchemaType.Null) == true;
        if (type == typeof(Amount)) Money(schema, nullable);
        else if (type == typeof(Model)) schema.Enum = [.. Models.All.Select(model => JsonValue.Create(model.Name()))];
        else if (TextOf(type) is { } text) Text(schema, text, nullable);
        if (schema.Enum is { Count: > 0 }) schema.Type ??= JsonSchemaType.String;
        return Task.CompletedTask;
    }

    private static (string? Format, string? Pattern, string Example, string Says)? TextOf(Type type) =>
        type == typeof(LocalDate) ? ("date", null, "2026-04-30", "A day, in the workspace's time zone (ISO 8601).")
        : type == typeof(YearMonth) ? (null, "^[0-9]{4}-[0-9]{2}$", "2026-04", "A month (ISO 8601).")
        : type == typeof(Instant) ? ("date-time", null, "2026-04-30T08:15:00Z", "An instant in UTC (ISO 8601).")
        : type == typeof(Id) ? (null, "^-?[0-9]+$", "81064793292668928", "The number of a thing, as a text: it is longer than what a double holds.")
        : null;

    private static void Text(OpenApiSchema schema, (string? Format, string? Pattern, string Example, string Says) text, bool nullable)
    {
        schema.Type = nullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        (schema.Format, schema.Pattern) = (text.Format, text.Pattern);
        schema.Description = schema.Description is { Length: > 0 } said ? said : text.Says;
        schema.Examples = [JsonValue.Create(text.Example)];
    }

    private static void Money(OpenApiSchema schema, bool nullable)
    {
        schema.Type = nullable ? JsonSchemaType.Object | JsonSchemaType.Null : JsonSchemaType.Object;
        schema.Description = schema.Description is { Length: > 0 } said ? said : "An amount of money.";
        schema.Required = new HashSet<string> { "minor", "currency" };
        schema.AdditionalPropertiesAllowed = false;
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["minor"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "In minor units of the currency: cents, for euros. Negative for a credit note." },
            ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Z]{3}$", Description = "ISO 4217.", Examples = [JsonValue.Create("EUR")] },
        };
    }

    private static string Short(Type type)
    {
        var name = type.Name.EndsWith("Answer", StringComparison.Ordinal) ? type.Name[..^"Answer".Length] : type.Name;
        return type.DeclaringType is { } outer ? Short(outer) + name : name;
    }
}
