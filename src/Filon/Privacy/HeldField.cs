using NodaTime;

namespace Filon.Privacy;

/// <summary>One personal datum: what it says, and on what ground it is held.</summary>
/// <param name="Field">A code of <see cref="PrivacyWords.Field"/>.</param>
/// <param name="Decided">True where the ground was set for this person, beside the policy.</param>
/// <param name="InformedAt">When the person was told; null where not, or when the data was given.</param>
/// <param name="InformBy">Until when the person must be told; null where they have been.</param>
public sealed record HeldField(string Field, string Value, LegalBasis Basis, bool Decided, Instant? InformedAt, Instant? InformBy);
