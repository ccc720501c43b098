namespace Filon.Backups;

/// <summary>The back-ups that Filon keeps by itself. The folder is the only list there is: a restored database need not know of it.</summary>
public sealed class BackupFolder(string path, TimeProvider clock)
{
    private static readonly TimeSpan LongestWork = TimeSpan.FromDays(2);

    public string Path => path;

    public string NewFile(BackupCause cause) => System.IO.Path.Combine(path, BackupNames.Of(clock.GetUtcNow(), cause));

    /// <summary>Null where there is no such back-up; a name from outside never becomes a path.</summary>
    public string? Find(string name) =>
        BackupNames.Read(name) is not null && File.Exists(System.IO.Path.Combine(path, name)) ? System.IO.Path.Combine(path, name) : null;

    /// <summary>The youngest first.</summary>
    public IReadOnlyList<BackupFile> List() => !Directory.Exists(path) ? [] :
    [
        .. from file in new DirectoryInfo(path).EnumerateFiles()
           let read = BackupNames.Read(file.Name)
           where read is not null
           orderby read.Value.At descending, file.Name
           select new BackupFile(file.Name, read.Value.At, read.Value.Cause, file.Length),
    ];

    /// <summary>Deletes what is no longer to be kept, and what a killed program left half-made.</summary>
    /// <returns>The names of the back-ups deleted.</returns>
    public IReadOnlyList<string> Rotate(Rotation rotation)
    {
        var surplus = rotation.Surplus(List()).Select(file => file.Name).ToList();
        foreach (var name in surplus) File.Delete(System.IO.Path.Combine(path, name));
        if (!Directory.Exists(path)) return surplus;
        foreach (var file in new DirectoryInfo(path).EnumerateFiles())
            if ((file.Name.EndsWith(".partial", StringComparison.Ordinal) || file.Name.StartsWith(".filon-", StringComparison.Ordinal))
                && file.LastWriteTimeUtc < clock.GetUtcNow().UtcDateTime - LongestWork)
                file.Delete();
        return surplus;
    }
}
