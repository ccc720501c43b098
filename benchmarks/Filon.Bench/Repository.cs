using System.Runtime.CompilerServices;

namespace Filon.Bench;

/// <summary>Where the sources and the built program stand.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Program => Path.Combine(Root, ".filon", "build", "Filon.Server.dll");

    /// <summary>What <c>./run publish</c> made last: compiled as a whole with its .NET; null where it never ran.</summary>
    public static string? Release => Directory.Exists(Releases) ? Directory.GetFiles(Releases, "filon", SearchOption.AllDirectories).FirstOrDefault() : null;

    private static string Releases => Path.Combine(Root, ".filon", "release");

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Filon.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
