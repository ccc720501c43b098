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
        var remedy = new Sentence(
            "Make one now (filon backup, or the page Back-ups). Filon makes one each day while it serves, unless backup_time says never. Keep a copy on another machine.",
            "Faites-en une maintenant (filon backup, ou la page Sauvegardes). Filon en fait une chaque jour tant qu’il tourne, sauf si backup_time dit never. Gardez-en une copie sur une autre machine.");
        if (youngest is null)
            return Finding.Attention(new("There is no back-up yet.", "Il n’y a pas encore de sauvegarde."), remedy);
        var days = (now - youngest.At).TotalDays;
        var sentence = Sentence.Format("The last one is of {0:d}: {1}.", "La dernière est du {0:d}\u00a0: {1}.", youngest.At.UtcDateTime, new Size(youngest.Size));
        return days > Old ? Finding.Broken(sentence, remedy) : days > Young ? Finding.Attention(sentence, remedy) : Finding.Fine(sentence);
    }
}
