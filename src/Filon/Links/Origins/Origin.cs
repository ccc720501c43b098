namespace Filon.Links.Origins;

/// <summary>What is kept of an address: never the address itself.</summary>
/// <param name="Country">ISO 3166-1, two capital letters; null where no list of countries is configured, or it does not know.</param>
public readonly record struct Origin(NetworkClass Network, string? Country);
