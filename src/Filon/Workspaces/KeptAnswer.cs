namespace Filon.Workspaces;

/// <summary>An answer as it was given: its HTTP status, its content type, its sealed body.</summary>
public sealed record KeptAnswer(int Status, string? ContentType, string Body);
