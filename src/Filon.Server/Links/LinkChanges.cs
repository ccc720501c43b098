using Filon.Links;

namespace Filon.Server.Links;

/// <summary>A link with what a form may change of it: all but its address, its routes, and whose it is.</summary>
internal static class LinkChanges
{
    public static Link Of(Link link, Link typed) => link with
    {
        Destination = typed.Destination, Title = typed.Title, Campaign = typed.Campaign, Tags = typed.Tags, IsPublic = typed.IsPublic,
        ExpiresAt = typed.ExpiresAt, ClickLimit = typed.ClickLimit, Elsewhere = typed.Elsewhere,
    };
}
