using Filon.Costs;
using Filon.Measure;

namespace Filon.Server.Costs;

/// <summary>Gathers what the page of salaries and hourly costs shows.</summary>
internal sealed class StaffReader(StaffShareStore shares, RoleRateStore rates, MeasureSettingsStore settings)
{
    public async Task<int> ProductiveHoursAsync(long workspace, CancellationToken cancel) => (await settings.ReadAsync(workspace, cancel)).ProductiveHours;

    public async Task<StaffPage> ReadAsync(long workspace, StaffShareFields share, RoleRateFields rate, Failure? failure, CancellationToken cancel) => new(
        await shares.ListAsync(workspace, cancel), await rates.ListAsync(workspace, cancel), await ProductiveHoursAsync(workspace, cancel), share, rate, failure);
}
