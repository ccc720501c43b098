namespace Filon.Server.Links;

/// <summary>A link to look up.</summary>
/// <param name="Address">Anybody’s short link.</param>
public sealed record AddressBody(string Address);
