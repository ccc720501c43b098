using System.Globalization;
using System.Security.Cryptography;

namespace Filon.Imports;

/// <summary>The uploaded files, kept under the import's id: a name from outside never becomes a path.</summary>
public sealed class ImportFolder(ImportSettings settings)
{
    /// <summary>Writes the stream to the disk, and only then gives it its name: what bears the import's id is whole.</summary>
    /// <returns>Size in bytes and SHA-256; <see cref="FailureKind.TooLarge"/> beyond <see cref="ImportSettings.MaxBytes"/>.</returns>
    public async Task<Outcome<StoredFile>> SaveAsync(long workspace, long import, Stream content, CancellationToken cancel)
    {
        var path = PathOf(workspace, import);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = path + ".partial";
        try
        {
            var saved = await CopyAsync(content, partial, cancel);
            if (saved.Succeeded) File.Move(partial, path, overwrite: true);
            return saved;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public ImportSource Open(Import import) => new(import.FileName, () => File.OpenRead(PathOf(import.WorkspaceId, import.Id)));

    public ImportSource Open(long workspace, long import, string fileName) => new(fileName, () => File.OpenRead(PathOf(workspace, import)));

    /// <summary>The file of an import; nothing where it is gone already.</summary>
    public void Delete(long workspace, long import)
    {
        if (File.Exists(PathOf(workspace, import))) File.Delete(PathOf(workspace, import));
    }

    public bool Holds(long workspace, long import) => File.Exists(PathOf(workspace, import));

    /// <summary>What this folder is known by: programs that see the same mark share the folder.</summary>
    public string Mark()
    {
        Directory.CreateDirectory(settings.Folder);
        var path = Path.Combine(settings.Folder, ".mark");
        var mine = path + $".{Guid.NewGuid():N}";
        if (!File.Exists(path))
        {
            File.WriteAllText(mine, Guid.NewGuid().ToString("N"));
            try
            {
                File.Move(mine, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path)) // another node was faster
            {
                File.Delete(mine);
            }
        }

        return File.ReadAllText(path).Trim();
    }

    private string PathOf(long workspace, long import) => Path.Combine(
        settings.Folder, workspace.ToString(CultureInfo.InvariantCulture), import.ToString(CultureInfo.InvariantCulture));

    private static async Task<Outcome<StoredFile>> CopyAsync(Stream content, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
        var buffer = new byte[1 << 17];
        long size = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            size += read;
            if (size > ImportSettings.MaxBytes) return TooLarge;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        file.Flush(flushToDisk: true);
        return new StoredFile(size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static Failure TooLarge { get; } = new(FailureKind.TooLarge,
        "This file is larger than 2 GB: split it.", "Ce fichier dépasse 2 Go\u00a0: divisez-le.");
}
