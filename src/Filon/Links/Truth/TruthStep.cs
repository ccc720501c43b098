namespace Filon.Links.Truth;

/// <summary>One named step of the judgement of a hit. The first that answers decides.</summary>
/// <param name="Number">Kept with each hit it decides; never given to another step.</param>
/// <param name="Name">The word for files and addresses.</param>
/// <param name="Class">What a hit is when this step answers.</param>
/// <param name="Text">The question, as the page shows the list.</param>
/// <param name="Because">Why a hit got its class.</param>
public sealed record TruthStep(int Number, string Name, HitClass Class, Sentence Text, Sentence Because)
{
    internal Func<HitClues, bool> Answers { get; init; } = _ => true;

    /// <summary>Whether its answer names who it was.</summary>
    internal bool Names { get; init; }
}
