using System.IO.Compression;
using System.Text;
using Filon.Imports;

namespace Filon.Privacy;

/// <summary>Looks for words in an uploaded file as its bytes stand on the disk, and inside it where it is an archive or a workbook.</summary>
internal static class UploadedFile
{
    private const int Block = 1 << 20;
    private const long LargestEntry = 4L << 30;

    /// <summary>True where the file is gone, or holds none of these words; addresses and handles are found whatever their case.</summary>
    public static bool IsClean(ImportSource file, IReadOnlyList<string> words)
    {
        try
        {
            using var content = file.Open();
            if (Holds(content, words)) return false;
            content.Position = 0;
            return !IsZip(content) || !AnyEntryHolds(content, words);
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
    }

    private static bool AnyEntryHolds(Stream content, IReadOnlyList<string> words)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in zip.Entries)
            {
                if (entry.Length > LargestEntry) return true; // not worth the doubt: the file goes
                using var inside = entry.Open();
                if (Holds(inside, words)) return true;
            }

            return false;
        }
        catch (InvalidDataException)
        {
            return true; // a broken archive cannot be shown to be clean
        }
    }

    private static bool IsZip(Stream content)
    {
        var zip = content.ReadByte() == 'P' && content.ReadByte() == 'K';
        content.Position = 0;
        return zip;
    }

    private static bool Holds(Stream content, IReadOnlyList<string> words)
    {
        var needles = words.SelectMany(word => new[] { word, word.ToLowerInvariant() }).Distinct().SelectMany(Bytes).ToList();
        var longest = needles.Count == 0 ? 0 : needles.Max(needle => needle.Length);
        var buffer = new byte[Block + longest];
        int kept = 0, read;
        while ((read = content.ReadAtLeast(buffer.AsSpan(kept, Block), Block, throwOnEndOfStream: false)) > 0)
        {
            var span = buffer.AsSpan(0, kept + read);
            Lower(span[kept..]);
            foreach (var needle in needles)
                if (span.IndexOf(needle) >= 0) return true;
            kept = Math.Min(longest, span.Length);
            span[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static IEnumerable<byte[]> Bytes(string word)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.Latin1 })
        {
            var bytes = encoding.GetBytes(word);
            Lower(bytes);
            yield return bytes;
        }
    }

    private static void Lower(Span<byte> bytes)
    {
        foreach (ref var one in bytes)
            if (one is >= (byte)'A' and <= (byte)'Z') one |= 0x20;
    }
}
