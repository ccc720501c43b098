using NodaTime;

namespace Filon.Imports;

/// <summary>What a workspace takes for granted where a file says nothing.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Zone">The zone of times written without one.</param>
public sealed record ReadingHabits(string Currency, DateTimeZone Zone)
{
    public static ReadingHabits Default { get; } = new("EUR", DateTimeZone.Utc);
}
