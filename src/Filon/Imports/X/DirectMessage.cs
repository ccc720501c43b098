using NodaTime;

namespace Filon.Imports.X;

/// <summary>One direct message; to a group, it names no recipient.</summary>
/// <param name="Email">The address written in it: all that is kept of the text.</param>
internal sealed record DirectMessage(string Id, string SenderId, string? RecipientId, Instant At, string? Email);
