namespace Filon.Measure.Ledger;

/// <summary>The names behind the numbers of a <see cref="LedgerTouch"/>.</summary>
internal sealed record LedgerNames(NameTable Channels, NameTable Campaigns, NameTable Posts, NameTable Introducers)
{
    public LedgerNames() : this(new(), new(), new(), new()) { }
}
