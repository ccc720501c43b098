using Filon.Links.Elsewhere;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>Somebody's short link, where it leads, and who else shares that.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Address">As it was asked for.</param>
/// <param name="Hops">Every address on the way, the last where it ended.</param>
/// <param name="Outcome"><c>found</c>; <c>robots</c>: a site asks programs to stay out; <c>refused</c>: no page of the public web; <c>too-far</c>: too many redirects; <c>silent</c>: a server did not answer.</param>
/// <param name="Status">Of the last answer.</param>
/// <param name="Destination">Where it leads; null where that was not found.</param>
/// <param name="CheckedAt">When it was looked at; for a day it is not asked again.</param>
/// <param name="Shares">Who else shares the destination, in what Filon has seen, the latest first.</param>
public sealed record ForeignLinkAnswer(
    Id Id, string Address, IReadOnlyList<string> Hops, string Outcome, int? Status, string? Destination, Instant CheckedAt, IReadOnlyList<ForeignLinkAnswer.Share> Shares)
{
    /// <summary>Where else the destination was seen.</summary>
    /// <param name="What"><c>link</c>, <c>post</c>, <c>short-link</c> or <c>touch</c>.</param>
    /// <param name="Who">Whose; null where nobody is named.</param>
    /// <param name="Text">What it is called, or says.</param>
    /// <param name="At">When.</param>
    /// <param name="Clicks">Of people, where we count them.</param>
    public sealed record Share(string What, string? Who, string Text, Instant At, long? Clicks);

    internal static ForeignLinkAnswer Of(ForeignLinkPage page) => new(
        page.Link.Id, page.Link.Address, page.Link.Hops, ForeignLinkStore.Word(page.Link.Outcome), page.Link.Status, page.Link.Destination, page.Link.CheckedAt,
        [.. page.Shares.Select(share => new Share(share.What, share.Who, share.Text, share.At, share.Clicks))]);
}
