using Filon.Links.Settings;

namespace Filon.Server.Links;

/// <summary>What a workspace decides for all of its links.</summary>
public sealed record LinkSettingsPage
{
    public required LinkSettingsFields Form { get; init; }
    public required IReadOnlyList<ShortDomain> Domains { get; init; }
    public required IReadOnlyList<BlockedDestination> Blocked { get; init; }
    public required IReadOnlyList<UtmTemplate> Templates { get; init; }
    public Failure? Failure { get; init; }
}
