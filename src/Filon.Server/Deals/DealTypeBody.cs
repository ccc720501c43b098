namespace Filon.Server.Deals;

/// <summary>What kind of sale a deal is.</summary>
/// <param name="Type"><c>new</c>, <c>additional</c> or <c>renewal</c>.</param>
public sealed record DealTypeBody(string Type);
