using NodaTime;

namespace Filon.Links.Comparing;

/// <summary>A link as it is compared.</summary>
/// <param name="FirstDay">The first day on which it could be clicked.</param>
public sealed record ComparedLink(long Id, string Host, string Code, string? Title, LocalDate FirstDay);
