using Filon.Server.Api;

namespace Filon.Server.People;

/// <summary>Two persons who are one now.</summary>
/// <param name="Person">The number of the person they are.</param>
/// <param name="Join">What to withdraw to part them again.</param>
public sealed record LinkedAnswer(Id Person, Id Join);
