using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Costs;

/// <summary>Shares of salary and hourly costs, for programs.</summary>
internal static class StaffApi
{
    private const string Rate = "costs/staff/rates/{role}/{month}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Salaries and hourly costs");
        api.Get("costs/staff", Role.Viewer, ("listStaffShares", "Shares of salary, by role and month"), SharesAsync);
        api.Post("costs/staff", Role.Manager, ("addStaffShare", "Add a share of salary"), AddShareAsync);
        api.Put("costs/staff/{id:long}", Role.Manager, ("putStaffShare", "Change a share of salary, or put a removed one back under its id"), PutShareAsync);
        api.Delete("costs/staff/{id:long}", Role.Manager, ("removeStaffShare", "Remove a share of salary; the answer is what was removed"), RemoveShareAsync);
        api.Get("costs/staff/rates", Role.Viewer, ("listRoleRates", "Hourly costs, by role and month"), RatesAsync);
        api.Put(Rate, Role.Manager, ("putRoleRate", "Set what an hour of a role costs from a month on"), PutRateAsync);
        api.Delete(Rate, Role.Manager, ("removeRoleRate", "Remove an hourly cost; the answer is what was removed"), RemoveRateAsync);
    }

    private static async Task<Answer<ListAnswer<StaffShareAnswer>>> SharesAsync(Visit visit, Paging paging, StaffShareStore shares, CancellationToken cancel)
    {
        var slice = paging.Read<(Word Role, YearMonth From, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        return slice.Value.Cut(await shares.ListAsync(visit.Workspace.Id, cancel), share => (new(share.Role), share.FirstMonth, share.Id), StaffShareAnswer.Of);
    }

    private static async Task<Added<StaffShareAnswer>> AddShareAsync(
        StaffShareBody body, Visit visit, StaffShareStore shares, ChannelStore channels, CancellationToken cancel)
    {
        var kept = await KeepAsync(body.Fields(null), visit, shares, channels, cancel);
        return kept.Succeeded ? StaffShareAnswer.Of(kept.Value) : kept.Failure;
    }

    private static async Task<Answer<StaffShareAnswer>> PutShareAsync(
        long id, StaffShareBody body, Visit visit, StaffShareStore shares, ChannelStore channels, CancellationToken cancel)
    {
        var kept = await KeepAsync(body.Fields(id), visit, shares, channels, cancel);
        return kept.Succeeded ? StaffShareAnswer.Of(kept.Value) : kept.Failure;
    }

    private static async Task<Answer<StaffShareAnswer>> RemoveShareAsync(long id, Visit visit, StaffShareStore shares, CancellationToken cancel) =>
        await shares.DeleteAsync(visit.Workspace.Id, id, cancel) is { } gone ? StaffShareAnswer.Of(gone) : StaffRoutes.NotFound;

    private static async Task<Answer<ListAnswer<RoleRateAnswer>>> RatesAsync(Visit visit, Paging paging, RoleRateStore rates, CancellationToken cancel)
    {
        var slice = paging.Read<(Word Role, YearMonth From)>();
        if (!slice.Succeeded) return slice.Failure;
        return slice.Value.Cut(await rates.ListAsync(visit.Workspace.Id, cancel), rate => (new(rate.Role), rate.FirstMonth), RoleRateAnswer.Of);
    }

    private static async Task<Answer<RoleRateAnswer>> PutRateAsync(
        string role, string month, RoleRateBody body, Visit visit, RoleRateStore rates, StaffReader reader, CancellationToken cancel)
    {
        if (YearMonthPattern.Iso.Parse(month) is not { Success: true, Value: var from }) return StaffRoutes.NotFound;
        var hours = await reader.ProductiveHoursAsync(visit.Workspace.Id, cancel);
        var read = body.Fields(role, from).Read(visit.Workspace.Currency, hours, Language.English);
        if (!read.Succeeded) return read.Failure;
        await rates.PutAsync(visit.Workspace.Id, read.Value, cancel);
        return RoleRateAnswer.Of(read.Value);
    }

    private static async Task<Answer<RoleRateAnswer>> RemoveRateAsync(string role, string month, Visit visit, RoleRateStore rates, CancellationToken cancel) =>
        YearMonthPattern.Iso.Parse(month) is { Success: true, Value: var from } && await rates.DeleteAsync(visit.Workspace.Id, role, from, cancel) is { } gone
            ? RoleRateAnswer.Of(gone) : StaffRoutes.NotFound;

    private static async Task<Outcome<StaffShare>> KeepAsync(
        StaffShareFields fields, Visit visit, StaffShareStore shares, ChannelStore channels, CancellationToken cancel)
    {
        var read = fields.Read(visit.Workspace.Currency, Language.English);
        return read.Succeeded ? await shares.PutAsync(visit.Workspace.Id, await channels.NamedAsync(visit, read.Value, cancel), cancel) : read;
    }
}
