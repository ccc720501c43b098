using Filon.Privacy;
using NodaTime;

namespace Filon.Server.Privacy;

/// <summary>A person's data with its provenance.</summary>
public sealed record PersonDataPage(PersonData Data, Instant Now, Failure? Failure);
