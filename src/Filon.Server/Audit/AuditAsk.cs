using Filon.Audit;
using Filon.Workspaces;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Audit;

/// <summary>What is looked for in the log, as the address says it: days are the workspace's own, both ends included.</summary>
public sealed record AuditAsk
{
    public string? Who { get; init; }

    public string? What { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public int? Page { get; init; }

    public AuditFilter Filter(Workspace workspace) => new(Text(Who), Text(What), Start(From, workspace, 0), Start(To, workspace, 1));

    private static string? Text(string? said) => said?.Trim() is { Length: > 0 } text ? text : null;

    private static Instant? Start(string? day, Workspace workspace, int later) => LocalDatePattern.Iso.Parse(day ?? "") is { Success: true, Value: var date }
        ? workspace.Zone.AtStartOfDay(date.PlusDays(later)).ToInstant() : null;
}
