using System.Buffers.Binary;
using Filon.Imports.Zips;

namespace Filon.Imports.Sheets;

/// <summary>Tells what a file is by its first bytes and, for a zip, by what is inside; never by its name.</summary>
internal static class ContentSniffer
{
    private const uint Zip = 0x04034B50;
    private const uint EmptyZip = 0x06054B50;
    private const ulong OleDocument = 0xE11AB1A1E011CFD0;

    public static Outcome<ContentKind> Of(ImportSource source)
    {
        using var stream = source.Open();
        var start = new byte[8];
        var length = stream.ReadAtLeast(start, 8, throwOnEndOfStream: false);
        if (length == 8 && BinaryPrimitives.ReadUInt64LittleEndian(start) == OleDocument) return ContentKind.OldWorkbook;
        if (length > 2 && start[0] == 0x1F && start[1] == 0x8B) return ContentKind.Gzip;
        if (length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(start) is not (Zip or EmptyZip)) return ContentKind.Text;
        stream.Position = 0;
        var opened = ZipGuard.Open(stream);
        if (opened.Failure is { } failure) return failure;
        using var zip = opened.Value;
        return Inside(zip);
    }

    private static Outcome<ContentKind> Inside(GuardedZip zip)
    {
        if (zip.Find("xl/workbook.xml") is null) return ContentKind.Zip;
        return zip.CheckWorkbook() is { } failure ? failure : ContentKind.Workbook;
    }
}
