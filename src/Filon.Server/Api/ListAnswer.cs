namespace Filon.Server.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">The cursor of the page behind this one; null where this is the last.</param>
public sealed record ListAnswer<T>(IReadOnlyList<T> Items, string? Next);
