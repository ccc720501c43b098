namespace Filon.Accounts;

/// <summary>Under what an attempt is counted.</summary>
/// <param name="Name">Never kept as it is: see <see cref="AttemptStore"/>.</param>
/// <param name="Limit">How often it may fail.</param>
/// <param name="IsShared">Others are counted under it too: one success takes back one failure, not all.</param>
public sealed record AttemptSubject(string Name, AttemptLimit Limit, bool IsShared = false);
