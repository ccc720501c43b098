using System.IO.Compression;

namespace Filon.Imports.Zips;

/// <summary>An archive whose names and sizes were looked at first. Nothing is ever written to a disk under a name it brings.</summary>
internal sealed class GuardedZip(ZipArchive archive) : IDisposable
{
    public IReadOnlyList<ZipArchiveEntry> Entries { get; } = [.. archive.Entries];

    public ZipArchiveEntry? Find(string name) => Entries.FirstOrDefault(e => string.Equals(e.FullName, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The entry's bytes; reading past what it declares, or past the limit, throws <see cref="ZipBombException"/>.</summary>
    public static Stream Open(ZipArchiveEntry entry) => new CountedStream(entry.Open, Math.Min(entry.Length, ZipLimits.Part));

    /// <summary>Every part of a workbook is unpacked once, to nowhere, before a spreadsheet reader may see it.</summary>
    public Failure? CheckWorkbook()
    {
        if (Entries.Count > ZipLimits.WorkbookEntries || Entries.Sum(e => e.Length) > ZipLimits.Workbook) return ZipGuard.Bomb;
        try
        {
            foreach (var entry in Entries)
            {
                if (ZipGuard.IsBomb(entry)) return ZipGuard.Bomb;
                using var stream = Open(entry);
                stream.CopyTo(Stream.Null);
            }

            return null;
        }
        catch (ZipBombException) { return ZipGuard.Bomb; }
        catch (InvalidDataException) { return ZipGuard.Damaged; }
    }

    public void Dispose() => archive.Dispose();
}
