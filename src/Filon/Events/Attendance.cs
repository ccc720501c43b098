using NodaTime;

namespace Filon.Events;

/// <summary>That a profile came to an event, and the touch that this is.</summary>
/// <param name="Profile">Who came.</param>
/// <param name="At">When.</param>
/// <param name="How">One of the words of <see cref="Guest"/>.</param>
/// <param name="Touch">Its touch.</param>
/// <param name="SaidCampaign">Of a touch that a file brought: the campaign it had there. Null: the touch is the event's own.</param>
internal sealed record Attendance(long Profile, Instant At, string How, long Touch, string? SaidCampaign = null)
{
    public bool IsOwnTouch { get; init; } = true;
}
