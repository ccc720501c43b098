using Filon.Storage.Secrets;

namespace Filon.Server.Operation.Checks;

/// <summary>May Filon write in its folder, and nobody else read it?</summary>
internal sealed class PermissionCheck(Settings settings, SecretKeys keys) : ICheck
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public string Name => "permissions";

    public Sentence Title { get; } = new("Permissions", "Droits d’accès");

    public Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel) => Task.FromResult(Look());

    private Finding Look()
    {
        if (!Directory.Exists(settings.Folder) || !MayWrite(settings.Folder))
            return Finding.Broken(
                Sentence.Format("Filon may not write in {0}.", "Filon n’a pas le droit d’écrire dans {0}.", settings.Folder),
                new("Give the folder to the user Filon runs as.", "Donnez le dossier à l’utilisateur sous lequel Filon tourne."));
        if (OperatingSystem.IsWindows()) return Finding.Fine(new("Filon may write in its folder.", "Filon peut écrire dans son dossier."));
        foreach (var secret in Secrets().Where(File.Exists))
            if (IsOpen(secret) && IsOpen(Path.GetDirectoryName(Path.GetFullPath(secret))!))
                return Finding.Broken(
                    Sentence.Format("Others on this machine may read {0}, which holds a secret.", "D’autres, sur cette machine, peuvent lire {0}, qui contient un secret.", secret),
                    Sentence.Same($"chmod 600 {secret}"));
        return IsOpen(settings.Folder)
            ? Finding.Attention(
                Sentence.Format("Others on this machine may look into {0}.", "D’autres, sur cette machine, peuvent regarder dans {0}.", settings.Folder),
                Sentence.Same($"chmod 700 {settings.Folder}"))
            : Finding.Fine(new("Filon may write in its folder, and nobody else may look into it.", "Filon peut écrire dans son dossier, et personne d’autre ne peut y regarder."));
    }

    /// <summary>The key, and the files of settings that hold a secret.</summary>
    private IEnumerable<string> Secrets() =>
    [
        keys.File,
        .. settings.Values.Where(value => value is { Value: not null, Origin: not null } && (value.Line.Secret || value.Shown != value.Value))
            .Select(value => value.Origin!.EndsWith(')') ? value.Origin[(value.Origin.LastIndexOf('(') + 1)..^1] : value.Origin.Split(':')[0]),
    ];

    private static bool IsOpen(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;

    private static bool MayWrite(string folder)
    {
        var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
