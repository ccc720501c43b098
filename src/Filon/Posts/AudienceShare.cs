namespace Filon.Posts;

/// <summary>How many of an audience are of one sector, role or region.</summary>
/// <param name="Value">As the files call it, or the code of a role; null: unknown.</param>
public sealed record AudienceShare(string? Value, long Count);
