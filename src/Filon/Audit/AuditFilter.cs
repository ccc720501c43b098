using NodaTime;

namespace Filon.Audit;

/// <summary>Which lines: by whom (a part of the e-mail address), what (a part of the act), from and before which instants.</summary>
public sealed record AuditFilter(string? Who = null, string? What = null, Instant? From = null, Instant? Before = null);
