using Filon.Backups;

namespace Filon.Server.Operation.Checks;

/// <summary>Is there a back-up, and is it young?</summary>
internal sealed class BackupCheck(BackupFolder folder, TimeProvider clock) : ICheck
{
    private const int Young = 2, Old = 14; // days

    public string Name => "backup";

    public Sentence Title { get; } = new("Back-up", "Sauvegarde");

    public Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel) => Task.FromResult(Judge(folder.List() is [var youngest, ..] ? youngest : null, clock.GetUtcNow()));

    internal static Finding Judge(BackupFile? youngest, DateTimeOffset now)
    {
        var remedy = new Sentence("Run filon backup every night, and keep a copy on another machine.", "Lancez filon backup chaque nuit, et gardez-en une copie sur une autre machine.");
        if (youngest is null)
            return Finding.Attention(new("There is no back-up in the data folder.", "Il n’y a pas de sauvegarde dans le dossier de données."), remedy);
        var days = (now - youngest.At).TotalDays;
        var sentence = Sentence.Format("The last one is of {0:d}: {1}.", "La dernière est du {0:d}\u00a0: {1}.", youngest.At.UtcDateTime, new Size(youngest.Size));
        return days > Old ? Finding.Broken(sentence, remedy) : days > Young ? Finding.Attention(sentence, remedy) : Finding.Fine(sentence);
    }
}
