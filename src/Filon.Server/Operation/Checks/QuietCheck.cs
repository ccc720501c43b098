using Filon.Imports;
using Filon.Storage;
using NodaTime;

namespace Filon.Server.Operation.Checks;

/// <summary>Has something that used to come in stopped coming?</summary>
internal sealed class QuietCheck(DatabaseHealth database, QuietQuery quiet, Settings settings, TimeProvider clock) : ICheck
{
    public string Name => "quiet";

    public Sentence Title { get; } = new("What is quiet", "Ce qui se tait");

    public async Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel) =>
        Judge(database.Exists ? await quiet.ReadAsync(scope.Workspace, cancel) : [], clock.Now(), settings.QuietDays);

    internal static Finding Judge(IReadOnlyList<QuietWorkspace> workspaces, Instant now, int days)
    {
        if (workspaces.Count == 0) return Finding.Fine(new("There is no workspace of one’s own to watch yet.", "Il n’y a pas encore d’espace à surveiller."));
        var silent = workspaces.Where(workspace => !(workspace.LastImport > now - Duration.FromDays(days))).ToList();
        if (silent.Count == 0)
            return Finding.Fine(Sentence.Format("Every workspace has had an import in the last {0} days.", "Chaque espace a reçu un import ces {0} derniers jours.", days));
        var names = silent.Take(5).Select(workspace => (workspace.Name, Last: workspace.LastImport, Touch: workspace.LastTouch)).ToList();
        return Finding.Attention(
            new(string.Join(" ", names.Select(one => Say(one.Name, one.Last, one.Touch).En)), string.Join(" ", names.Select(one => Say(one.Name, one.Last, one.Touch).Fr))),
            Sentence.Format(
                "Import the newest files, or raise the setting “quiet_days” ({0}).", "Importez les derniers fichiers, ou augmentez le réglage «\u00a0quiet_days\u00a0» ({0}).", days));
    }

    private static Sentence Say(string name, Instant? import, Instant? touch) =>
        import is null ? Sentence.Format("{0}: nothing was ever imported.", "{0}\u00a0: rien n’a jamais été importé.", name)
        : touch is null ? Sentence.Format("{0}: no import since {1:d}, and no touch at all.", "{0}\u00a0: aucun import depuis le {1:d}, et aucun contact.", name, import.Value.ToDateTimeUtc())
        : Sentence.Format("{0}: no import since {1:d}, no touch since {2:d}.", "{0}\u00a0: aucun import depuis le {1:d}, aucun contact depuis le {2:d}.", name, import.Value.ToDateTimeUtc(), touch.Value.ToDateTimeUtc());
}
