namespace Filon.Privacy;

/// <summary>Who was erased or objected, as one database knows it: numbers and fingerprints only. Taken out before a restore, put back after it.</summary>
public sealed record ErasuresKept
{
    public IReadOnlyList<KeptErasure> Erasures { get; init; } = [];
    public IReadOnlyList<KeptFingerprint> Fingerprints { get; init; } = [];
    public IReadOnlyList<KeptSecret> Secrets { get; init; } = [];
}
