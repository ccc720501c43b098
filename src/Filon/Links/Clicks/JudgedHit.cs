using Filon.Links.Journal;
using Filon.Links.Truth;
using NodaTime;

namespace Filon.Links.Clicks;

/// <summary>A hit with its number and its judgement, on its day of the workspace.</summary>
public sealed record JudgedHit(long Id, KeptHit Kept, Verdict Verdict, LocalDate Day)
{
    public Hit Hit => Kept.Hit;

    public bool IsClick => Verdict.Class == HitClass.Human;
}
