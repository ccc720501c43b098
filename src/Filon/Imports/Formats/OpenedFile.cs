using System.IO.Compression;
using Filon.Imports.Sheets;
using Filon.Imports.Zips;

namespace Filon.Imports.Formats;

/// <summary>A file being recognised or read: what it is made of, opened once.</summary>
internal sealed class OpenedFile(ImportSource source, ContentKind content, GuardedZip? zip) : IDisposable
{
    private IReadOnlyList<Table>? _tables;
    private string? _start;

    public ImportSource Source => source;

    public ContentKind Content => content;

    /// <summary>The parts of an archive; none for any other file.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries => zip?.Entries ?? [];

    /// <summary>The tables it holds, as far as they can be opened.</summary>
    public IReadOnlyList<Table> Tables => _tables ??= [.. content switch
    {
        ContentKind.Text => TextTables.Of("", source.Open),
        ContentKind.Zip => Entries.Where(IsTable).SelectMany(entry => TextTables.Of(entry.FullName, () => GuardedZip.Open(entry))),
        ContentKind.Workbook or ContentKind.OldWorkbook => WorkbookTables.Of(source),
        _ => [],
    }];

    /// <summary>The first characters of a text file; empty for any other.</summary>
    public string Start => _start ??= content == ContentKind.Text ? TextTables.StartOf(source.Open) ?? "" : "";

    public static Outcome<OpenedFile> Open(ImportSource source, ContentKind content)
    {
        if (content != ContentKind.Zip) return new OpenedFile(source, content, null);
        var zip = ZipGuard.Open(source.Open());
        if (zip.Failure is { } failure) return failure;
        if (!zip.Value.Entries.Any(ZipGuard.IsBomb)) return new OpenedFile(source, content, zip.Value);
        zip.Value.Dispose();
        return ZipGuard.Bomb;
    }

    public ZipArchiveEntry? Find(string name) => zip?.Find(name);

    public void Dispose() => zip?.Dispose();

    private static bool IsTable(ZipArchiveEntry entry) =>
        entry.Length > 0 && Path.GetExtension(entry.FullName).ToLowerInvariant() is ".csv" or ".tsv" && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);
}
