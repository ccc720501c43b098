using NodaTime;

namespace Filon.Links.Elsewhere;

/// <summary>Where else an address was seen: one of our links, a post, somebody else's short link, a touch.</summary>
/// <param name="What"><c>link</c>, <c>post</c>, <c>short-link</c> or <c>touch</c>.</param>
/// <param name="Id">Of the link or the person it opens; null where there is no page of it.</param>
/// <param name="Who">Whose: a sharer, a network, a person; null where nobody is named.</param>
/// <param name="Text">What it is called, or says.</param>
/// <param name="Clicks">Of people, where we count them.</param>
public sealed record SeenShare(string What, long? Id, string? Who, string Text, Instant At, long? Clicks);
