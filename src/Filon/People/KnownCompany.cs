namespace Filon.People;

/// <summary>A firm as it stands in the database.</summary>
/// <param name="Said">A file has a record of it; otherwise it was worked out from addresses and names.</param>
public sealed record KnownCompany(long Id, string Name, string NameFolded, string? Domain, bool Said);
