namespace Filon.Workspaces;

/// <summary>What became of an attempt to take a name.</summary>
/// <param name="State">Whether it is ours.</param>
/// <param name="Claim">Under which we hold it, where it is.</param>
/// <param name="Answer">What was answered, where it was.</param>
public sealed record IdempotencyClaim(IdempotencyState State, long Claim, KeptAnswer? Answer);
