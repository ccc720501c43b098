namespace Filon.Demonstration;

/// <summary>An account on X. The archive of another account shows its id, and the rest only where it is mentioned.</summary>
/// <param name="Follows">It follows the simulated company.</param>
/// <param name="Followed">The simulated company follows it.</param>
internal sealed record XAccount(string Id, string Handle, string Name, bool Follows, bool Followed);
