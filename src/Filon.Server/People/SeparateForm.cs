namespace Filon.Server.People;

/// <summary>From which page a profile is separated, and a profile that stays there.</summary>
public sealed record SeparateForm
{
    public long Person { get; init; }

    public long Anchor { get; init; }
}
