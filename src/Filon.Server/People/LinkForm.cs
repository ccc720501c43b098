namespace Filon.Server.People;

/// <summary>The other person, by number or by the address of their page.</summary>
public sealed record LinkForm
{
    public string? Other { get; init; }
}
