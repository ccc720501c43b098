using Filon.Workspaces;
using NodaTime;

namespace Filon.Costs;

/// <summary>A workspace's cost book as of a day.</summary>
public sealed class CostBookQuery(CostStore costs, HoursStore hours, StaffShareStore shares, RoleRateStore rates, ExchangeRateStore exchange)
{
    public async Task<CostSources> SourcesAsync(long workspace, CancellationToken cancel) => new()
    {
        Spent = await costs.ListAsync(workspace, cancel),
        Hours = await hours.ListAsync(workspace, cancel),
        Shares = await shares.ListAsync(workspace, cancel),
        Rates = await rates.ListAsync(workspace, cancel),
        Exchange = await exchange.ListAsync(workspace, cancel),
    };

    /// <param name="workspace">Whose costs, in whose currency.</param>
    /// <param name="on">The last day that counts: salaries run up to its month, later costs are left out.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<CostBook> ReadAsync(Workspace workspace, LocalDate on, CancellationToken cancel)
    {
        var book = CostBook.Keep(workspace.Currency, await SourcesAsync(workspace.Id, cancel), on.ToYearMonth());
        return book with { Lines = [.. book.Lines.Where(line => line.Day <= on)] };
    }
}
