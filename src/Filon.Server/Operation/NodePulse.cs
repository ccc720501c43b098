using System.Data.Common;
using Filon.Imports;
using Filon.Jobs;

namespace Filon.Server.Operation;

/// <summary>Says in the database, while this node serves a PostgreSQL, that it is there and where it keeps uploaded files.</summary>
internal sealed class NodePulse(NodeStore nodes, ImportFolder folder, Settings settings, TimeProvider clock, ILogger<NodePulse> log) : BackgroundService
{
    private readonly string _name = $"{Environment.MachineName}/{Environment.ProcessId}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Database.IsShared) return;
        try
        {
            while (true)
            {
                await SayAsync(stoppingToken);
                await Task.Delay(NodeStore.Rhythm.ToTimeSpan(), clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await LeaveAsync();
        }
    }

    private async Task SayAsync(CancellationToken cancel)
    {
        try
        {
            await nodes.SayAsync(_name, folder.Mark(), cancel);
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning(exception, "This node could not say that it is there");
        }
    }

    private async Task LeaveAsync()
    {
        try
        {
            await nodes.LeaveAsync(_name, CancellationToken.None);
        }
        catch (DbException)
        {
            // its silence will tell
        }
    }
}
