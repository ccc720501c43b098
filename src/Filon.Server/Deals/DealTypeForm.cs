namespace Filon.Server.Deals;

/// <summary>The type a member gives a deal: new, additional, renewal.</summary>
public sealed record DealTypeForm
{
    public string? Type { get; init; }
}
