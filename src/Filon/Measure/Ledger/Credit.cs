namespace Filon.Measure.Ledger;

/// <summary>One line of the ledger before it is written: which touch of the journey (-1: nobody), which share of the deal, how many cents.</summary>
internal readonly record struct Credit(int Touch, double Share, long AmountMinor);
