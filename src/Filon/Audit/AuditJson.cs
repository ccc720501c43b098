using System.Text.Encodings.Web;
using System.Text.Json;

namespace Filon.Audit;

/// <summary>How the log writes JSON: always the same way, since its hash depends on it.</summary>
internal static class AuditJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
