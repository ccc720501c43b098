using System.Runtime.CompilerServices;

namespace Filon.Tests.Support;

/// <summary>
/// Data that others published and that may not be committed: read from FILON_DATA, else from <c>../shared/data</c> beside the repository.
/// Under CI its absence is a failure; elsewhere it is said aloud and the test proves nothing.
/// </summary>
public static class SharedData
{
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("FILON_DATA") is { Length: > 0 } given ? given : Path.GetFullPath(Path.Combine(Repository, "../shared/data"));

    /// <summary>The full path of a file or folder in there; null, said aloud, where it is missing.</summary>
    public static string? Find(string path)
    {
        var full = Path.Combine(Folder, path);
        if (Path.Exists(full)) return full;
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new FileNotFoundException($"CI insists on {full}: set FILON_DATA.");
        Console.Error.WriteLine($"NOT PROVEN: {full} is missing; set FILON_DATA to check against published results.");
        return null;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
