using Filon.Links.Restating;
using Filon.Links.Truth;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>That old hits were judged again by newer lists of robots, and what it came to.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Edition">The lists and steps in force since.</param>
/// <param name="Replaced">Those that had judged the hits before.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it ended; null: it is under way.</param>
/// <param name="Hits">How many were judged again.</param>
/// <param name="Moved">Of them, those that another step decides now.</param>
/// <param name="Before">Clicks and unique clicks among them, as they were.</param>
/// <param name="After">The same as they are since.</param>
/// <param name="Moves">From which step to which, the most hits first; of a link: its own.</param>
public sealed record RestatementAnswer(
    Id Id, string Edition, IReadOnlyList<string> Replaced, Instant StartedAt, Instant? FinishedAt, long Hits, long Moved,
    RestatementAnswer.Totals Before, RestatementAnswer.Totals After, IReadOnlyList<RestatementAnswer.Move> Moves)
{
    /// <summary>Two of the three totals; hits stay what they are.</summary>
    /// <param name="Clicks">Of people.</param>
    /// <param name="Uniques">The first click of each person in the uniqueness window.</param>
    public sealed record Totals(long Clicks, long Uniques);

    /// <summary>So many hits went from one step to another.</summary>
    /// <param name="FromClass">What they were: <c>human</c>, <c>preview</c>, <c>prefetch</c>, <c>robot</c> or <c>team</c>.</param>
    /// <param name="FromStep">Which step had said so.</param>
    /// <param name="ToClass">What they are.</param>
    /// <param name="ToStep">Which step says so.</param>
    /// <param name="Hits">How many.</param>
    public sealed record Move(string FromClass, string FromStep, string ToClass, string ToStep, long Hits);

    internal static RestatementAnswer Of(Restatement told) => new(
        told.Id, told.Edition, told.Replaced, told.StartedAt, told.FinishedAt, told.Hits, told.Moved, new(told.ClicksBefore, told.UniquesBefore), new(told.ClicksAfter, told.UniquesAfter),
        [.. told.Moves.Select(move => new Move(move.From.Class.Code(), move.From.Name, move.To.Class.Code(), move.To.Name, move.Hits))]);
}
