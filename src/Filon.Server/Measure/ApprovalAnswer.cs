using Filon.Measure.Agreement;
using Filon.Measure.Attribution;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Measure;

/// <summary>Somebody of a department approved a method.</summary>
/// <param name="Id">The approval's number.</param>
/// <param name="Model">What was approved.</param>
/// <param name="Department">For which department.</param>
/// <param name="ApprovedBy">Who.</param>
/// <param name="At">When.</param>
/// <param name="Note">What they added.</param>
public sealed record ApprovalAnswer(Id Id, Model Model, Department Department, string ApprovedBy, Instant At, string? Note)
{
    internal static ApprovalAnswer Of(Approval one) => new(one.Id, one.Model, one.Department, one.ApprovedBy, one.ApprovedAt, one.Note);
}
