using Microsoft.Win32.SafeHandles;

namespace Filon.Measure.Attribution.Files;

/// <summary>Reads a file of paths or of touches, recognised by its header, and asks the models about it. No database.</summary>
public static class AttributionFile
{
    private const int HeadBytes = 64 << 10;

    /// <summary>The report, or up to ten problems with their lines (Invalid).</summary>
    public static Outcome<AttributionReport> Read(string path, AttributionOptions options)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return file.CanSeek ? Read(file.SafeFileHandle, options) : Read(file, options);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Directory.Exists(path)
                ? Unreadable("{0} is a folder, not a file.", "{0} est un dossier, pas un fichier.", path)
                : File.Exists(path) ? Unreadable("{0} cannot be read.", "{0} est illisible.", path)
                : new Failure(FailureKind.NotFound, Sentence.Format("There is no file {0}.", "Il n’y a pas de fichier {0}.", path));
        }
    }

    /// <summary>The same from a stream that cannot be read twice: a pipe, standard input.</summary>
    public static Outcome<AttributionReport> Read(Stream stream, AttributionOptions options)
    {
        var head = new byte[HeadBytes];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var problems = new FileProblems();
        if (HeaderReader.Read(head.AsSpan(0, length), problems) is not { } shape) return problems.ToFailure();
        var at = (int)shape.Begins;
        ReadBytes bytes = into =>
        {
            if (at == length) return stream.Read(into);
            var count = Math.Min(into.Length, length - at);
            head.AsSpan(at, count).CopyTo(into);
            at += count;
            return count;
        };
        return shape.IsTouches ? Touches(shape, [bytes], options) : Paths(shape, bytes, options);
    }

    private static Outcome<AttributionReport> Read(SafeFileHandle handle, AttributionOptions options)
    {
        var head = new byte[HeadBytes];
        var length = RandomAccess.Read(handle, head, 0);
        var problems = new FileProblems();
        if (HeaderReader.Read(head.AsSpan(0, length), problems) is not { } shape) return problems.ToFailure();
        if (!shape.IsTouches) return Paths(shape, FilePart.Bytes(handle, shape.Begins, long.MaxValue), options);
        return TouchFile.Read(shape, FilePart.Halves(handle, shape.Begins), options)
            ?? Touches(shape, [FilePart.Bytes(handle, shape.Begins, long.MaxValue)], options);
    }

    private static Outcome<AttributionReport> Touches(FileShape shape, ReadBytes[] whole, AttributionOptions options) =>
        TouchFile.Read(shape, whole, options) ?? throw new InvalidOperationException("A file read as one part is not cut.");

    private static Outcome<AttributionReport> Paths(FileShape shape, ReadBytes bytes, AttributionOptions options)
    {
        var problems = new FileProblems();
        var reader = new PathReader(shape, problems);
        reader.Read(bytes, shape.LinesBefore);
        if (reader.Rows == 0 && !problems.Any) problems.Add(0, NoRows);
        if (problems.Any) return problems.ToFailure();
        var names = Enumerable.Range(0, reader.Channels.Count).Select(number => reader.Channels[number]).ToArray();
        return new AttributionRun(new Population([reader.Paths], names) { Notes = [.. Remarks(reader, options)] }, options).Report();
    }

    internal static Sentence NoRows { get; } = new("There is nothing after the header.", "Il n’y a rien après l’en-tête.");

    private static IEnumerable<Sentence> Remarks(PathReader reader, AttributionOptions options)
    {
        if (reader.HadTotal)
            yield return new("The report’s line of totals was left out.", "La ligne des totaux du rapport a été laissée de côté.");
        if (options.Lookback is not null)
            yield return new("Paths have no times: --lookback has no effect.", "Les parcours n’ont pas de dates : --lookback est sans effet.");
        if (options.AllBefore)
            yield return new("Paths are already cut: --all-before has no effect.", "Les parcours sont déjà découpés : --all-before est sans effet.");
    }

    private static Failure Unreadable(string english, string french, string path) =>
        new(FailureKind.Invalid, Sentence.Format(english, french, path));
}
