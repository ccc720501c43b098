namespace Filon.Links.Truth;

/// <summary>What a hit is, and why.</summary>
/// <param name="Class">The class it counts in.</param>
/// <param name="Step">The step that answered.</param>
/// <param name="Name">Who it was, where the step knows: the network of a preview, the name of a robot.</param>
public sealed record Verdict(HitClass Class, TruthStep Step, string? Name = null)
{
    /// <summary>It counts among the unique clicks: the first click of a person on this link in the uniqueness window.</summary>
    public bool Unique => Step.Number == TruthSteps.First.Number;

    /// <summary>Why, in a sentence.</summary>
    public Sentence Because => Name is null ? Step.Because : new($"{Step.Because.En} ({Name})", $"{Step.Because.Fr} ({Name})");
}
