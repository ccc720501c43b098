namespace Filon.Privacy;

/// <summary>One row of the list of those who must not come back.</summary>
public sealed record KeptFingerprint(long WorkspaceId, string Fingerprint, long ProfileId, string Reason, long CreatedAt);
