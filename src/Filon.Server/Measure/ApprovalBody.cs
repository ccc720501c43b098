using Filon.Measure.Agreement;

namespace Filon.Server.Measure;

/// <summary>Somebody approves the model in force.</summary>
/// <param name="Department">For which department.</param>
/// <param name="ApprovedBy">Who, at most 100 characters.</param>
/// <param name="Note">What they add, at most 500 characters.</param>
public sealed record ApprovalBody(Department Department, string ApprovedBy, string? Note = null)
{
    internal ApprovalForm Form => new() { Department = Department.ToString(), ApprovedBy = ApprovedBy, Note = Note };
}
