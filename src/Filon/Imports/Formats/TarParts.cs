using System.Formats.Tar;
using System.IO.Compression;
using Filon.Imports.Zips;

namespace Filon.Imports.Formats;

/// <summary>The files of a tar.gz. It can only be walked from its beginning: each part opened is a walk of its own.</summary>
internal static class TarParts
{
    private static readonly Failure Damaged = new(FailureKind.Invalid,
        "This archive is damaged or incomplete: download it again.", "Cette archive est endommagée ou incomplète : téléchargez-la à nouveau.");

    public static Outcome<IReadOnlyList<FilePart>> Of(ImportSource source)
    {
        var parts = new List<FilePart>();
        try
        {
            using var tar = Open(source);
            while (tar.GetNextEntry() is { } entry)
            {
                if (parts.Count >= ZipLimits.Entries || entry.Length > ZipLimits.Part) return ZipGuard.Bomb;
                if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile) parts.Add(new(entry.Name, entry.Length, () => Part(source, entry.Name)));
            }
        }
        catch (ZipBombException) { return ZipGuard.Bomb; }
        catch (Exception broken) when (broken is IOException or InvalidDataException or FormatException or ArgumentException or NotSupportedException)
        {
            return Damaged;
        }

        return parts;
    }

    private static Stream Part(ImportSource source, string name)
    {
        var tar = Open(source);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name == name && entry.DataStream is { } data) return data;
        }

        return Stream.Null;
    }

    private static TarReader Open(ImportSource source)
    {
        var packed = source.Open();
        var most = Math.Max(ZipLimits.Small, packed.Length * ZipLimits.Ratio);
        return new TarReader(new CountedStream(() => new GZipStream(packed, CompressionMode.Decompress), most));
    }
}
