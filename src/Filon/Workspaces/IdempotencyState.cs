namespace Filon.Workspaces;

/// <summary>Where an act stands that its caller named.</summary>
public enum IdempotencyState
{
    /// <summary>It is ours to do.</summary>
    Ours,
    /// <summary>It was done: its answer is kept.</summary>
    Answered,
    /// <summary>Somebody is at it right now.</summary>
    AtWork,
    /// <summary>The name stands for another act.</summary>
    Another,
}
