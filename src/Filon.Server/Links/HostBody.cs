namespace Filon.Server.Links;

/// <summary>A domain or a site.</summary>
/// <param name="Host">Its name, as <c>go.example.com</c>.</param>
/// <param name="Note">Why; of blocked sites only.</param>
public sealed record HostBody(string Host, string? Note = null);
