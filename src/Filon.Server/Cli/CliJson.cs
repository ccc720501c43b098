using System.Text.Encodings.Web;
using System.Text.Json;
using Filon.Server.Api;

namespace Filon.Server.Cli;

/// <summary>An answer of the API, as the command line writes it.</summary>
internal static class CliJson
{
    private static readonly JsonSerializerOptions Options = new(ApiJson.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T answer) => JsonSerializer.Serialize(answer, Options);
}
