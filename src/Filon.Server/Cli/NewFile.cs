namespace Filon.Server.Cli;

/// <summary>A file that a command writes: nobody else may read it, nothing is written over, and what bears its name is whole.</summary>
internal static class NewFile
{
    public static async Task<Failure?> WriteAsync(string path, Func<Stream, Task> write)
    {
        if (File.Exists(path))
            return new(FailureKind.Conflict, Sentence.Format("There is a file {0} already: choose another name.", "Il y a déjà un fichier {0}\u00a0: choisissez un autre nom.", path));
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            await using (var output = new FileStream(partial, Options())) await write(output);
            File.Move(partial, path, overwrite: false);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(FailureKind.Unavailable, Sentence.Format("{0} could not be written: {1}", "{0} n’a pas pu être écrit\u00a0: {1}", path, exception.Message));
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
