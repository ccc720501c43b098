namespace Filon.Measure.Ledger;

/// <summary>A won deal that the ledger cannot take as it is. Detail: the currency for which there is no rate.</summary>
public sealed record LedgerGap(long DealId, string Reason, string Detail)
{
    public const string NoAmount = "no-amount", NoRate = "no-rate", NoDate = "no-date";

    public Sentence Sentence => Reason switch
    {
        NoAmount => new("This deal has no amount: it counts as a sale of nothing.", "Cette affaire n’a pas de montant\u00a0: elle compte comme une vente sans valeur."),
        NoRate => new(
            $"There is no rate for {Detail} on the day this deal was won: it is left out until one is imported or typed in.",
            $"Aucun taux pour {Detail} au jour de la vente\u00a0: l’affaire est laissée de côté jusqu’à ce qu’il soit importé ou saisi."),
        _ => new("This deal is won but has no date: it is left out.", "Cette affaire est gagnée mais sans date\u00a0: elle est laissée de côté."),
    };
}
