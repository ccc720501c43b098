using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>On what grounds, how long, and whom the clock will reach within thirty days.</summary>
public sealed record PolicyPage(PrivacyPolicy Policy, IReadOnlyList<RetentionClock> Coming, Failure? Failure);
