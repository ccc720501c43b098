using Filon.Measure.Attribution;

namespace Filon.Measure.Ledger;

/// <summary>A touch as the ledger needs it. Times are Unix milliseconds; channel, campaign, post and introducer are numbers of <see cref="LedgerNames"/>.</summary>
internal readonly record struct LedgerTouch(
    long Id, long Person, long At, long Sequence, TouchKind Kind, int Channel, int Campaign, int Post, int Introducer) : IComparable<LedgerTouch>
{
    /// <summary>In time order; equal times keep the order of the file.</summary>
    public int CompareTo(LedgerTouch other) =>
        At != other.At ? At.CompareTo(other.At) : Sequence != other.Sequence ? Sequence.CompareTo(other.Sequence) : Id.CompareTo(other.Id);
}
