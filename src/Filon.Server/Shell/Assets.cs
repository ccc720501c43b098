using System.Text.Json;

namespace Filon.Server.Shell;

/// <summary>
/// The bundled scripts and styles: <c>wwwroot/dist</c> beside the program, or in the source tree it was built from.
/// File names carry their content's hash, so browsers may keep them for ever.
/// </summary>
public sealed class Assets
{
    private readonly Dictionary<string, string> _names;

    public Assets()
    {
        Folder = Find(AppContext.BaseDirectory);
        _names = Folder is null ? [] : Read(Path.Combine(Folder, Manifest));
    }

    private const string Manifest = "manifest.json";

    /// <summary>Null where the front end was never built: pages then come without style.</summary>
    public string? Folder { get; }

    /// <summary>The address of <c>app.css</c>, <c>app.js</c>; null where it was not built.</summary>
    public string? Href(string name) => _names.TryGetValue(name, out var hashed) ? $"/dist/{hashed}" : null;

    private static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            foreach (var below in new[] { "wwwroot/dist", "src/Filon.Server/wwwroot/dist" })
                if (Path.Combine(folder.FullName, below) is var dist && File.Exists(Path.Combine(dist, Manifest))) return dist;
        return null;
    }

    private static Dictionary<string, string> Read(string manifest)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
        return json.RootElement.EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString()!);
    }
}
