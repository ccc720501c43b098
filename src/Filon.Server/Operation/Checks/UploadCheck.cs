using Filon.Imports;
using Filon.Jobs;
using Filon.Storage;

namespace Filon.Server.Operation.Checks;

/// <summary>Do all nodes keep uploaded files in one folder, and are those there that imports wait for?</summary>
internal sealed class UploadCheck(DatabaseHealth database, NodeStore nodes, WaitingFilesQuery files) : ICheck
{
    private const int Named = 3;

    public string Name => "uploads";

    public Sentence Title { get; } = new("Uploaded files", "Fichiers déposés");

    public async Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel) => database.Exists
        ? Judge(await nodes.ListAsync(cancel), await files.MissingAsync(scope.Workspace, cancel))
        : Judge([], []);

    internal static Finding Judge(IReadOnlyList<Node> nodes, IReadOnlyList<MissingFile> missing)
    {
        var folders = nodes.GroupBy(node => node.Uploads).Select(group => string.Join(", ", group.Select(node => node.Name))).ToList();
        if (folders.Count > 1)
            return Finding.Broken(
                Sentence.Format("The nodes do not keep uploaded files in one place: {0}.", "Les nœuds ne gardent pas les fichiers déposés au même endroit\u00a0: {0}.", string.Join(" ≠ ", folders)),
                new("Give every node the same folder imports, of the network: the one that reads a file may not be the one that took it.",
                    "Donnez à chaque nœud le même dossier imports, du réseau\u00a0: celui qui lit un fichier n’est pas toujours celui qui l’a reçu."));
        if (missing.Count > 0)
            return Finding.Attention(
                Sentence.Format("Imports wait for files that are not in the folder: {0}", "Des imports attendent des fichiers qui ne sont pas dans le dossier\u00a0: {0}",
                    string.Join(", ", missing.Take(Named).Select(file => $"{file.Workspace}: {file.FileName}")) + (missing.Count > Named ? "…" : "")),
                new("Discard these imports and give the files again; or put the folder imports back.", "Abandonnez ces imports et redonnez les fichiers\u00a0; ou remettez le dossier imports en place."));
        return Finding.Fine(nodes.Count > 1
            ? Sentence.Format("{0} nodes share one folder, and no file is missing.", "{0} nœuds partagent un même dossier, et aucun fichier ne manque.", nodes.Count)
            : new("No file is missing.", "Aucun fichier ne manque."));
    }
}
