using Filon.Privacy;
using NodaTime;

namespace Filon.Server.Privacy;

/// <summary>What was done with people's data in this workspace: who objects, who was erased.</summary>
public sealed record PrivacyPage(IReadOnlyList<(long Person, string Name, Instant Since)> Objections, IReadOnlyList<Erasure> Erasures);
