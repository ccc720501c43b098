using NodaTime;

namespace Filon.Imports.X;

/// <summary>One direct message; to a group, it names no recipient.</summary>
internal sealed record DirectMessage(string Id, string SenderId, string? RecipientId, Instant At);
