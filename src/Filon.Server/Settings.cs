using Filon.Storage;

namespace Filon.Server;

/// <summary>
/// Where Filon keeps its data and where it listens, from the environment:
/// <c>FILON_FOLDER</c> (files and the embedded database; default <c>data</c>), <c>FILON_DATABASE</c>
/// (<c>postgres://...</c> or a SQLite path; default <c>FILON_FOLDER/filon.db</c>), <c>FILON_URL</c> (default <c>http://localhost:5080</c>).
/// </summary>
public sealed record Settings(string Folder, DatabaseAddress Database, string Url)
{
    public static Settings Read(Func<string, string?> variable)
    {
        var folder = Path.GetFullPath(variable("FILON_FOLDER") is { Length: > 0 } said ? said : "data");
        var database = variable("FILON_DATABASE") is { Length: > 0 } address
            ? DatabaseAddress.Parse(address)
            : DatabaseAddress.File(Path.Combine(folder, "filon.db"));
        return new(folder, database, variable("FILON_URL") is { Length: > 0 } url ? url : "http://localhost:5080");
    }

    public static Settings FromEnvironment() => Read(Environment.GetEnvironmentVariable);

    /// <summary>Files being imported, one folder a workspace.</summary>
    public string ImportsFolder => Path.Combine(Folder, "imports");
}
