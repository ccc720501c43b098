namespace Filon.Server.Costs;

/// <summary>Which lines of the cost book a program asks for; what cannot be read limits nothing.</summary>
public sealed record CostsFilter(string? Month, string? Channel, string? Side, string? Category, string? Origin, string? Campaign)
{
    internal CostsAsk Ask => new() { Month = Month, Channel = Channel, Side = Side, Category = Category, Origin = Origin, Campaign = Campaign };
}
