using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Filon.Storage;

namespace Filon.Backups;

/// <summary>The file of a back-up: a zip of one stream a table and a manifest. Anybody can read it with a zip program and a text editor.</summary>
internal static class BackupArchive
{
    private const string ManifestName = "manifest.json";
    private const string SealName = "manifest.sha256";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, IgnoreReadOnlyProperties = true, Converters = { new JsonStringEnumConverter<ColumnKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static Stream Create(ZipArchive zip, string table, DateTimeOffset now) => Open(zip, $"tables/{table}.jsonl", now);

    public static void Seal(ZipArchive zip, BackupManifest manifest, DateTimeOffset now)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, Json);
        using (var entry = Open(zip, ManifestName, now)) entry.Write(bytes);
        using var seal = Open(zip, SealName, now);
        seal.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    /// <summary>The manifest, if this program can restore what it describes.</summary>
    /// <exception cref="InvalidDataException">It is no whole back-up.</exception>
    public static Outcome<BackupManifest> Manifest(ZipArchive zip, string name)
    {
        var bytes = Bytes(zip, ManifestName);
        if (Encoding.ASCII.GetString(Bytes(zip, SealName)) != Convert.ToHexStringLower(SHA256.HashData(bytes)))
            throw new InvalidDataException("The manifest has changed since it was written");
        var manifest = Parse(bytes);
        if (manifest.Format != BackupManifest.FormatName) throw new InvalidDataException("Another format");
        if (manifest.Version > BackupManifest.CurrentVersion) return BackupRefusals.Newer(name);
        if (MigrationRefusals.Objection(manifest.Migrations) is { } objection) return objection;
        return manifest;
    }

    public static Stream Open(ZipArchive zip, BackupTable table) =>
        (zip.GetEntry($"tables/{table.Name}.jsonl") ?? throw new InvalidDataException($"{table.Name} is missing")).Open();

    private static BackupManifest Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(bytes, Json) ?? throw new InvalidDataException("No manifest");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("The manifest does not parse", exception);
        }
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var stream = (zip.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing")).Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Stream Open(ZipArchive zip, string name, DateTimeOffset now)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = now;
        return entry.Open();
    }
}
