using Filon.Links.Truth;

namespace Filon.Links.Restating;

/// <summary>A hit, what it was, and what it is by the lists of today.</summary>
internal sealed record HitMove(StoredHit Stored, Verdict Before, Verdict After)
{
    /// <summary>Another step decides it.</summary>
    public bool Moved => Before.Step.Number != After.Step.Number;

    /// <summary>Something of it must be written anew, if only the name of the robot.</summary>
    public bool Changed => Moved || Before.Name != After.Name;
}
