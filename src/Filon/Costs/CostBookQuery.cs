using Filon.Workspaces;
using NodaTime;

namespace Filon.Costs;

/// <summary>A workspace's cost book as of a day.</summary>
public sealed class CostBookQuery(CostStore costs, HoursStore hours, StaffShareStore shares, RoleRateStore rates, ExchangeRateStore exchange)
{
    public Task<CostSources> SourcesAsync(long workspace, CancellationToken cancel) => SourcesAsync(workspace, null, cancel);

    /// <summary>Money and hours of those days alone (null: of all), and every salary and rate.</summary>
    private async Task<CostSources> SourcesAsync(long workspace, DateInterval? days, CancellationToken cancel) => new()
    {
        Spent = await costs.ListAsync(workspace, days, cancel),
        Hours = await hours.ListAsync(workspace, days, cancel),
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

    /// <summary>
    /// The newest lines of the book that are wanted. It is read by whole months, since a role is counted month by month, from the newest
    /// down, twice as many each time, until there are enough.
    /// </summary>
    /// <param name="workspace">Whose costs, in whose currency.</param>
    /// <param name="on">The last day that counts.</param>
    /// <param name="wanted">Which lines are.</param>
    /// <param name="enough">How many at least, where there are so many; the others of their months come with them.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<CostLine>> NewestAsync(Workspace workspace, LocalDate on, Func<CostLine, bool> wanted, int enough, CancellationToken cancel)
    {
        List<CostLine> found = [];
        if (await costs.FirstDayAsync(workspace.Id, cancel) is not { } oldest) return found;
        for (var (last, months) = (on, 1); last >= oldest && found.Count < enough; months *= 2)
        {
            var first = LocalDate.Max(oldest, last.ToYearMonth().PlusMonths(1 - months).OnDayOfMonth(1));
            var sources = await SourcesAsync(workspace.Id, new DateInterval(first, last), cancel);
            found.AddRange(CostBook.Keep(workspace.Currency, sources, last.ToYearMonth()).Lines.Where(line => line.Day >= first && line.Day <= last && wanted(line)));
            last = first.PlusDays(-1);
        }

        return found;
    }
}
