using Filon.Privacy;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Privacy;

/// <summary>The receipt of an erasure: numbers only.</summary>
/// <param name="Id">The receipt's number.</param>
/// <param name="Person">The number the person had.</param>
/// <param name="Cause">Why.</param>
/// <param name="State">How far it is.</param>
/// <param name="AskedBy">The member who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="DoneAt">When it was done; null: not yet.</param>
/// <param name="Counts">How many rows of which table were emptied, swept or deleted.</param>
public sealed record ErasureAnswer(
    Id Id, Id Person, string Cause, ErasureState State, string? AskedBy, Instant AskedAt, Instant? DoneAt, IReadOnlyDictionary<string, long> Counts)
{
    internal static ErasureAnswer Of(Erasure erasure) => new(
        erasure.Id, erasure.PersonId, erasure.Cause, erasure.State, erasure.AskedByName, erasure.AskedAt, erasure.DoneAt, erasure.CountList);
}
