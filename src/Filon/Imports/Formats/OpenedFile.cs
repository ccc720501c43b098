using System.IO.Compression;
using Filon.Imports.Sheets;
using Filon.Imports.Zips;

namespace Filon.Imports.Formats;

/// <summary>A file being recognised or read: what it is made of, opened once.</summary>
internal sealed class OpenedFile(ImportSource source, ContentKind content, GuardedZip? zip, IReadOnlyList<FilePart> tar) : IDisposable
{
    private IReadOnlyList<Table>? _tables;
    private string? _start;

    public ImportSource Source => source;

    public ContentKind Content => content;

    /// <summary>The parts of an archive; none for any other file.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries => zip?.Entries ?? [];

    /// <summary>The files inside of an archive, whatever it is packed with.</summary>
    public IReadOnlyList<FilePart> Parts { get; } = zip is null ? tar : [.. zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).Select(entry => new FilePart(entry.FullName, entry.Length, () => GuardedZip.Open(entry)))];

    /// <summary>The tables it holds, as far as they can be opened.</summary>
    public IReadOnlyList<Table> Tables => _tables ??= [.. content switch
    {
        ContentKind.Text => TextTables.Of("", source.Open),
        ContentKind.Zip or ContentKind.Gzip => Parts.Where(IsTable).SelectMany(part => TextTables.Of(part.Name, part.Open)),
        ContentKind.Workbook or ContentKind.OldWorkbook => WorkbookTables.Of(source),
        _ => [],
    }];

    /// <summary>The first characters of a text file; empty for any other.</summary>
    public string Start => _start ??= content == ContentKind.Text ? TextTables.StartOf(source.Open, System.Text.Encoding.UTF8) ?? "" : "";

    public static Outcome<OpenedFile> Open(ImportSource source, ContentKind content)
    {
        if (content == ContentKind.Gzip)
            return TarParts.Of(source).Then<OpenedFile>(parts => new OpenedFile(source, content, null, parts));
        if (content != ContentKind.Zip) return new OpenedFile(source, content, null, []);
        var zip = ZipGuard.Open(source.Open());
        if (zip.Failure is { } failure) return failure;
        if (!zip.Value.Entries.Any(ZipGuard.IsBomb)) return new OpenedFile(source, content, zip.Value, []);
        zip.Value.Dispose();
        return ZipGuard.Bomb;
    }

    /// <summary>By its name, in whatever folder; the one nearest to the root.</summary>
    public FilePart? FindPart(string name) => Parts.Where(part => part.Name == name || part.Name.EndsWith("/" + name, StringComparison.Ordinal)).MinBy(part => part.Name.Length);

    public void Dispose() => zip?.Dispose();

    private static bool IsTable(FilePart part) =>
        part.Length > 0 && Path.GetExtension(part.Name).ToLowerInvariant() is ".csv" or ".tsv" && !part.Name.StartsWith("__MACOSX/", StringComparison.Ordinal);
}
