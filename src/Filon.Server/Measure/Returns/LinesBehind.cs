using Filon.Costs;
using Filon.Measure.Returns;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Measure.Returns;

/// <summary>Pages of the lines behind a figure of the ROI or the COCA.</summary>
internal static class LinesBehind
{
    public static Answer<ListAnswer<CostBehindAnswer>> Costs(Paging paging, Func<RoiLines> lines, string currency)
    {
        var slice = paging.Read<(YearMonth Month, CostSide Side, CostCategory Category, CostOrigin Origin)>();
        if (!slice.Succeeded) return slice.Failure;
        return slice.Value.Cut(lines().Costs, cost => (cost.Month, cost.Side, cost.Category, cost.Origin), cost => CostBehindAnswer.Of(cost, currency));
    }

    public static Answer<ListAnswer<CreditBehindAnswer>> Credits(Paging paging, Func<RoiLines> lines, string currency)
    {
        var slice = paging.Read<(LocalDate Won, long Deal)>();
        if (!slice.Succeeded) return slice.Failure;
        return slice.Value.Cut(
            lines().Credits, credit => (credit.Deal.WonOn ?? LocalDate.MinIsoValue, credit.Deal.Id), credit => CreditBehindAnswer.Of(credit, currency), descending: true);
    }
}
