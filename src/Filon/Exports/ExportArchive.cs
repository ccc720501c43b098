using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Filon.Storage;

namespace Filon.Exports;

/// <summary>The zip of an export: <c>workspace.json</c> and one CSV a table.</summary>
internal static class ExportArchive
{
    private const string ManifestName = "workspace.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<ColumnKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static Stream Create(ZipArchive zip, string name, DateTimeOffset now)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = now;
        return entry.Open();
    }

    public static void Write(ZipArchive zip, ExportManifest manifest, DateTimeOffset now)
    {
        using var entry = Create(zip, ManifestName, now);
        JsonSerializer.Serialize(entry, manifest, Json);
    }

    /// <exception cref="InvalidDataException">It is no whole export.</exception>
    public static Outcome<ExportManifest> Manifest(ZipArchive zip)
    {
        using var entry = Open(zip, ManifestName);
        try
        {
            var manifest = JsonSerializer.Deserialize<ExportManifest>(entry, Json);
            if (manifest?.Format != ExportManifest.FormatName) throw new InvalidDataException("Another format");
            if (manifest.Version > ExportManifest.CurrentVersion) return Newer;
            return MigrationRefusals.Objection(manifest.Migrations) is { } objection ? objection : manifest;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("workspace.json does not parse", exception);
        }
    }

    public static Stream Open(ZipArchive zip, string name) => (zip.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing")).Open();

    /// <summary>UTF-8 with its mark, which spreadsheets need to read accents.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    private static Failure Newer { get; } = new(FailureKind.Conflict,
        "This export was made by a newer Filon: import it with that version. Nothing was changed.",
        "Cet export vient d’une version plus récente de Filon\u00a0: importez-le avec cette version-là. Rien n’a été changé.");
}
