using System.Text.Json;
using NodaTime;

namespace Filon.Privacy;

/// <summary>The receipt of an erasure: what went, when; of whom, only a number.</summary>
public sealed record Erasure
{
    public long Id { get; init; }
    public long PersonId { get; init; }

    /// <summary>'request', 'retention', 'restore'.</summary>
    public string Cause { get; init; } = "request";

    public ErasureState State { get; init; }
    public long? AskedBy { get; init; }

    /// <summary>The name of that account.</summary>
    public string? AskedByName { get; init; }

    public Instant AskedAt { get; init; }
    public Instant? DoneAt { get; init; }
    public string Counts { get; init; } = "{}";
    public string Files { get; init; } = "[]";

    /// <summary>Rows changed or removed, by what they are (<see cref="ErasureWords"/>).</summary>
    public IReadOnlyDictionary<string, long> CountList => JsonSerializer.Deserialize<Dictionary<string, long>>(Counts)!;

    /// <summary>Imports whose uploaded file went.</summary>
    public IReadOnlyList<long> FileList => JsonSerializer.Deserialize<List<long>>(Files)!;
}
