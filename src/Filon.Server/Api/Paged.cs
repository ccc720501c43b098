namespace Filon.Server.Api;

/// <summary>Marks a route that answers page by page.</summary>
internal sealed record Paged;
