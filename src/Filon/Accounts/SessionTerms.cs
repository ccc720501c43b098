using System.Globalization;
using NodaTime;

namespace Filon.Accounts;

/// <summary>How long a session lasts: unused, and in any case. NIST SP 800-63B-4 (section 2.1.3) asks for a password every thirty days.</summary>
public sealed record SessionTerms(Duration Idle, Duration Life)
{
    public static readonly SessionTerms Usual = new(Duration.FromDays(14), Duration.FromDays(30));
    private static readonly Duration Shortest = Duration.FromMinutes(5), Longest = Duration.FromDays(400); // browsers keep no cookie longer

    public bool IsOver(AccountSession session, Instant lastSeen, Instant now) => now - lastSeen >= Idle || now - session.CreatedAt >= Life;

    /// <summary><c>30m</c>, <c>12h</c>, <c>14d</c>: from five minutes to 400 days; null for anything else.</summary>
    public static Duration? Span(string text)
    {
        if (text.Length < 2 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 1_000_000) return null;
        Duration? said = text[^1] switch
        {
            'm' => Duration.FromMinutes((long)count),
            'h' => Duration.FromHours(count),
            'd' => Duration.FromDays(count),
            _ => null,
        };
        return said >= Shortest && said <= Longest ? said : null;
    }
}
