using Filon.Measure.Attribution;
using NodaTime;

namespace Filon.Measure.Agreement;

/// <summary>Somebody of a department approved a method, on a day, with a note.</summary>
public sealed record Approval(long Id, Model Model, Department Department, string ApprovedBy, Instant ApprovedAt, string? Note);
