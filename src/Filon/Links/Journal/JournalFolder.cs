namespace Filon.Links.Journal;

/// <summary>The folder of one journal: its name, which the database knows it by, its segments, and the lock that one process holds.</summary>
public sealed class JournalFolder : IDisposable
{
    private readonly FileStream _lock;

    private JournalFolder(string path, FileStream held, string name) => (Path, _lock, Name) = (path, held, name);

    public string Path { get; }

    /// <summary>Drawn once, when the folder is made: no two servers have the same.</summary>
    public string Name { get; }

    /// <summary>The first journal below this folder that no other process holds, made where there is none.</summary>
    public static JournalFolder Take(string root)
    {
        for (var number = 1; ; number++)
            if (TryHold(System.IO.Path.Combine(root, $"{number}")) is { } folder) return folder;
    }

    /// <summary>Journals that a process left behind and nobody holds.</summary>
    public static IEnumerable<JournalFolder> Abandoned(string root)
    {
        foreach (var path in Directory.Exists(root) ? Directory.GetDirectories(root) : [])
            if (TryHold(path) is { } folder) yield return folder;
    }

    internal IReadOnlyList<Segment> Segments() => [.. Directory.GetFiles(Path, "*.clicks").Order(StringComparer.Ordinal).Select(Segment.Open)];

    internal string NewSegment() => Enumerable.Range(1, int.MaxValue).Select(number => System.IO.Path.Combine(Path, $"{number:0000}.clicks")).First(path => !File.Exists(path));

    public void Dispose() => _lock.Dispose();

    private static JournalFolder? TryHold(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            var held = new FileStream(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new(path, held, NameOf(System.IO.Path.Combine(path, "name")));
        }
        catch (IOException) // another process has it
        {
            return null;
        }
    }

    private static string NameOf(string file)
    {
        if (File.Exists(file) && File.ReadAllText(file) is { Length: > 0 } name) return name;
        name = $"{Guid.NewGuid():N}";
        using var written = new FileStream(file, FileMode.Create, FileAccess.Write);
        written.Write(System.Text.Encoding.ASCII.GetBytes(name));
        written.Flush(flushToDisk: true);
        return name;
    }
}
