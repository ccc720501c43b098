using System.Runtime.CompilerServices;

namespace Filon.Tests.House;

/// <summary>The source files of the repository, as text, for the house rules.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>Files below a folder of the repository, bin and obj and what npm brought left out.</summary>
    public static IEnumerable<SourceFile> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "dist"))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Filon.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

/// <summary>One file: its path from the root of the repository, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.AsSpan().Count('\n');

    /// <summary>The room a file of <c>src/Filon</c> or <c>src/Filon.Server</c> stands in; empty for the root.</summary>
    public string Room => Path.Split('/') is [_, _, var room, _, ..] ? room : "";

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
