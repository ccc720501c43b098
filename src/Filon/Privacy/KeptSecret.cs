namespace Filon.Privacy;

/// <summary>What the fingerprints of a workspace were made with, sealed.</summary>
public sealed record KeptSecret(string Name, string KeyId, string Sealed, long ChangedAt);
