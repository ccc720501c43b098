using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>The day it is where the workspace is.</summary>
internal static class TodayOfWorkspace
{
    public static LocalDate Today(this TimeProvider clock, Workspace workspace) => clock.Now().InZone(workspace.Zone).Date;
}
