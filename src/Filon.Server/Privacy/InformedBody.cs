using NodaTime;

namespace Filon.Server.Privacy;

/// <summary>That a person has been told.</summary>
/// <param name="On">A day that has come.</param>
public sealed record InformedBody(LocalDate On);
