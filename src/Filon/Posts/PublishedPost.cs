using NodaTime;

namespace Filon.Posts;

/// <summary>That something was published: where, when, and of what form.</summary>
internal sealed record PublishedPost(string Network, Instant At, string Form);
