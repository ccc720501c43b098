using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Filon.Imports;
using Filon.Tests.House;

namespace Filon.Tests.Imports;

/// <summary>
/// A file of a format, as its maker would send it. A folder called <c>name.zip</c>, <c>name.tar.gz</c> or <c>name.xlsx</c> is packed into one:
/// fixtures stay readable. Of a workbook each CSV is a sheet.
/// </summary>
public sealed record Fixture(string Format, string Name)
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests/Filon.Tests/Data/formats");

    public static IReadOnlyList<Fixture> All { get; } =
    [
        .. Directory.EnumerateDirectories(Folder).SelectMany(Directory.EnumerateFileSystemEntries).Order(StringComparer.Ordinal)
            .Select(path => new Fixture(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path))),
    ];

    public static IEnumerable<object[]> Names => All.Select(fixture => new object[] { fixture.Format, fixture.Name });

    public byte[] Bytes()
    {
        var path = Path.Combine(Folder, Format, Name);
        if (File.Exists(path)) return Name.EndsWith(".hex", StringComparison.Ordinal) ? Convert.FromHexString(File.ReadAllText(path).ReplaceLineEndings("")) : File.ReadAllBytes(path);
        var parts = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetRelativePath(path, file), Bytes: File.ReadAllBytes(file))).ToList();
        return Name.EndsWith(".xlsx", StringComparison.Ordinal)
            ? MadeWorkbook.OfCsv([.. parts.Select(part => (Path.GetFileNameWithoutExtension(part.Name), Encoding.UTF8.GetString(part.Bytes)))])
            : Name.EndsWith(".zip", StringComparison.Ordinal) ? Zip(parts) : TarGz(parts);
    }

    public ImportSource Source() => Given.Bytes(Name, Bytes());

    public override string ToString() => $"{Format}/{Name}";

    private static byte[] Zip(List<(string Name, byte[] Bytes)> parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    private static byte[] TarGz(List<(string Name, byte[] Bytes)> parts)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var (name, bytes) in parts)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes), ModificationTime = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero) });
        }

        return memory.ToArray();
    }
}
