using System.Runtime.CompilerServices;
using Filon.Measure.Attribution;
using Filon.Measure.Channels;
using Filon.Measure.Ledger;
using Filon.Money;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Measure;

/// <summary>Lines of the ledger as a file.</summary>
internal static class LedgerFiles
{
    private static readonly Sentence[] Header =
    [
        new("Deal", "Affaire"), new("Won on", "Gagnée le"), new("Model", "Modèle"), new("Line", "Ligne"), new("Person", "Personne"),
        new("Channel", "Canal"), new("Campaign", "Campagne"), new("Touched on", "Contact le"), new("Share", "Part"), new("Amount", "Montant"), new("Currency", "Devise"),
    ];

    /// <summary>The lines of a CSV file, its header first, as the ledger's lines are read.</summary>
    public static async IAsyncEnumerable<string> CsvAsync(
        IAsyncEnumerable<LedgerEntry> lines, Model model, Workspace workspace, Language language, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var format = new CsvFormat(language);
        yield return format.Line(Header);
        await foreach (var line in lines.WithCancellation(cancel))
            yield return format.Line(
            [
                line.DealName, line.ClosedAt.InZone(workspace.Zone).Date, model.Name(), line.Line, line.Person, ChannelWords.Name(line.Channel), line.Campaign,
                line.HappenedAt?.InZone(workspace.Zone).Date, line.Share, new Amount(line.AmountMinor, workspace.Currency), workspace.Currency,
            ]);
    }
}
