namespace Filon.Privacy;

/// <summary>One receipt, whole.</summary>
public sealed record KeptErasure(
    long WorkspaceId, long Id, long PersonId, string Cause, string State, long? AskedBy, long AskedAt, long? DoneAt, string Counts, string Files);
