using Filon.Audit;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Audit;

/// <summary>A line of the audit log.</summary>
/// <param name="Workspace">0: of the server as a whole.</param>
/// <param name="Number">Its number in the chain of that log.</param>
/// <param name="At">When.</param>
/// <param name="Account">Who, by number.</param>
/// <param name="Who">Who, by e-mail.</param>
/// <param name="Via">The page, the API or the command line.</param>
/// <param name="Act">What was done, in a code.</param>
/// <param name="Subject">On what.</param>
/// <param name="Details">Before and after, as JSON in a text.</param>
/// <param name="Hash">Of this line and the one before it.</param>
public sealed record AuditLineAnswer(Id Workspace, long Number, Instant At, Id? Account, string Who, string Via, string Act, string Subject, string? Details, string Hash)
{
    internal static AuditLineAnswer Of(AuditLine line) => new(
        line.WorkspaceId, line.Number, line.At, Id.Of(line.AccountId), line.Who, line.Via, line.Act, line.Subject, line.Details, line.Hash);
}
