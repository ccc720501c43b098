using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>What was done with people's data in this workspace.</summary>
public sealed record PrivacyPage(IReadOnlyList<Erasure> Erasures);
