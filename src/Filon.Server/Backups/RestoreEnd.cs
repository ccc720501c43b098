using Filon.Backups;
using Filon.Imports;

namespace Filon.Server.Backups;

/// <summary>How a restore ended.</summary>
/// <param name="Known">Whether something here, other than the back-up, could tell who was erased after it was made.</param>
/// <param name="Back">How many of them had come back with it, and wait to be erased again.</param>
/// <param name="Missing">Imports whose uploaded file, which no back-up holds, is not here.</param>
public sealed record RestoreEnd(BackupManifest Manifest, bool Known, long Back, IReadOnlyList<MissingFile> Missing)
{
    public IEnumerable<Sentence> Sentences
    {
        get
        {
            yield return Sentence.Format("Restored as of {0}: {1:N0} rows, compared one by one.", "Restauré tel qu’au {0}\u00a0: {1:N0} lignes, comparées une à une.", Manifest.MadeAt, Manifest.Rows);
            if (Back > 0)
                yield return Sentence.Count(Back,
                    new("{0:N0} person who was erased after that came back with it: Filon erases them again as soon as it runs.", "{0:N0} personne effacée depuis est revenue avec elle\u00a0: Filon l’efface de nouveau dès qu’il tourne."),
                    new("{0:N0} persons who were erased after that came back with it: Filon erases them again as soon as it runs.", "{0:N0} personnes effacées depuis sont revenues avec elle\u00a0: Filon les efface de nouveau dès qu’il tourne."));
            if (!Known)
                yield return new("Nothing here tells who was erased after that: erase again the numbers on the receipts you kept (filon person erase NUMBER).",
                    "Rien ici ne dit qui a été effacé depuis\u00a0: effacez de nouveau les numéros des reçus que vous avez gardés (filon person erase NUMÉRO).");
            foreach (var file in Missing)
                yield return Sentence.Format("{0}: the import of {1} waits for its file, which is not here: discard it and give the file again.",
                    "{0}\u00a0: l’import de {1} attend son fichier, qui n’est pas ici\u00a0: écartez-le et redonnez le fichier.", file.Workspace, file.FileName);
        }
    }
}
