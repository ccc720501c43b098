namespace Filon.Deals;

/// <summary>A person tied to a deal.</summary>
public sealed record DealPerson(long Id, string Name, string? Title);
