using Filon.Tests.House;

namespace Filon.Tests.Support;

/// <summary>Data that others published, which may be read but not committed: <c>FILON_DATA</c>, or <c>../shared/data</c> beside the checkout.</summary>
internal static class ReferenceData
{
    public static string Folder { get; } = Environment.GetEnvironmentVariable("FILON_DATA") is { Length: > 0 } said
        ? said
        : Path.GetFullPath(Path.Combine(SourceTree.Root, "..", "shared", "data"));

    /// <summary>The path of a reference file; null (said aloud) where the data is not on this machine, a failure under CI.</summary>
    public static string? Find(string path)
    {
        var full = Path.Combine(Folder, path);
        if (File.Exists(full) || Directory.Exists(full)) return full;
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new FileNotFoundException($"Reference data is missing: {full}");
        Console.WriteLine($"NOT CHECKED: {path} is not on this machine (FILON_DATA)");
        return null;
    }
}
