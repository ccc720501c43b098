using Filon.Imports;
using Filon.Jobs;
using Filon.Measure.Ledger;
using Filon.Measure.Returns;
using Filon.Workspaces;

namespace Filon.Server.Overview;

/// <summary>Reads a workspace at a glance: from sums kept with the ledger, never from its lines one by one.</summary>
public sealed class OverviewReader(ReturnsQuery returns, MeasureStateQuery states, ImportStore imports, JobStore jobs, ToDoReader toDo)
{
    private const int Recent = 50, Shown = 6;

    public async Task<OverviewPage> ReadAsync(Workspace workspace, NodaTime.LocalDate today, CancellationToken cancel)
    {
        var data = await returns.ReadAsync(workspace, new(today) { By = RoiBy.Channel, Named = false }, cancel);
        var state = await states.ReadAsync(workspace.Id, cancel);
        var recent = await imports.ListAsync(workspace.Id, 0, Recent, cancel);
        return new()
        {
            Data = data, Roi = RoiReport.Of(data, RoiBy.Channel), State = state, Imports = [.. recent.Take(Shown)],
            ToDo = await toDo.ReadAsync(workspace.Id, data, state, recent, cancel), Jobs = await jobs.UnderWayAsync(workspace.Id, cancel),
        };
    }
}
