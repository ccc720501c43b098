namespace Filon.Server.Operation.Checks;

/// <summary>Is there room on the disk of the data folder, and may we write there?</summary>
internal sealed class DiskCheck(Settings settings) : ICheck
{
    private const long Enough = 2L << 30, Least = 200L << 20; // 2 GB, 200 MB
    private const double EnoughShare = 0.05;

    public string Name => "disk";

    public Sentence Title { get; } = new("Disk space", "Espace disque");

    public Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel)
    {
        if (!Directory.Exists(settings.Folder))
            return Task.FromResult(Finding.Broken(
                Sentence.Format("The data folder {0} does not exist.", "Le dossier de données {0} n’existe pas.", settings.Folder),
                new("Start Filon once, or correct the setting “folder”.", "Démarrez Filon une fois, ou corrigez le réglage «\u00a0folder\u00a0».")));
        var drive = new DriveInfo(settings.Folder);
        return Task.FromResult(Judge(drive.AvailableFreeSpace, drive.TotalSize));
    }

    internal static Finding Judge(long free, long total)
    {
        var sentence = Sentence.Format("{0} free of {1}.", "{0} libres sur {1}.", new Size(free), new Size(total));
        var remedy = new Sentence("Make room, or give the data folder a larger disk: a full disk keeps Filon from saving anything.",
            "Faites de la place, ou donnez au dossier de données un disque plus grand\u00a0: un disque plein empêche Filon d’enregistrer.");
        return free < Least ? Finding.Broken(sentence, remedy)
            : free < Enough || free < total * EnoughShare ? Finding.Attention(sentence, remedy)
            : Finding.Fine(sentence);
    }
}
