using Filon.Links.Restating;

namespace Filon.Server.Links;

/// <summary>When old hits were judged again by newer lists.</summary>
/// <param name="Restatements">The latest first, at most 100.</param>
public sealed record RestatementsAnswer(IReadOnlyList<RestatementAnswer> Restatements)
{
    internal static RestatementsAnswer Of(IEnumerable<Restatement> told) => new([.. told.Select(RestatementAnswer.Of)]);
}
