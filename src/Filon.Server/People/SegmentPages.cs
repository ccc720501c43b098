using System.Globalization;
using Filon.People;
using Filon.Server.Shell;
using Microsoft.AspNetCore.WebUtilities;

namespace Filon.Server.People;

/// <summary>What a list of persons is limited to, kept under a name, listed with its size, and forgotten again.</summary>
internal static class SegmentPages
{
    public static async Task<IResult> ListAsync(Visit visit, PersonSegmentStore store, SegmentSizeQuery sizes, CompanyQuery companies, CancellationToken cancel)
    {
        var segments = await store.ListAsync(visit.Workspace.Id, cancel);
        var firms = new Dictionary<long, string>();
        foreach (var company in segments.Select(segment => segment.Company).OfType<long>().Distinct())
            if (await companies.FindAsync(visit.Workspace.Id, visit.Workspace.Currency, company, cancel) is { } found) firms[company] = found.Name;
        return Page.Of<SegmentsView, SegmentsPage>(
            visit, new("Segments", "Segments"), new(segments, await sizes.ReadAsync(visit.Workspace.Id, segments, cancel), firms));
    }

    public static async Task<IResult> AddAsync(SegmentForm form, Visit visit, PersonSegmentStore store, PersonsPages pages, CancellationToken cancel)
    {
        var filter = form.Ask.Filter;
        var added = await store.AddAsync(visit.Workspace.Id, PersonSegment.Of(form.Name ?? "", filter), cancel);
        if (!added.Succeeded) return PersonsPages.Show(visit, await pages.ReadAsync(visit, filter, cancel) with { Failure = added.Failure, Name = form.Name });
        return Page.Done(visit, Address("people", filter), new("The segment is kept.", "Le segment est conservé."), $"people/segments/{added.Value.Id}/remove");
    }

    public static async Task<IResult> RemoveAsync(long id, Visit visit, PersonSegmentStore store, CancellationToken cancel) =>
        await store.RemoveAsync(visit.Workspace.Id, id, cancel) is not { } gone ? Page.Failure(visit, Refusals.NotFound)
            : Page.Done(visit, "people/segments", new("The segment is forgotten; the persons stay.", "Le segment est oublié\u00a0; les personnes restent."),
                UndoPath.Fitting(UndoPath.Of("people/segments", gone)));

    /// <summary>The address with what a list is limited to.</summary>
    internal static string Address(string path, PersonFilter filter) => QueryHelpers.AddQueryString(path, Fields(filter));

    internal static IEnumerable<KeyValuePair<string, string?>> Fields(PersonFilter filter) => new Dictionary<string, string?>
    {
        ["search"] = filter.Search, ["stage"] = filter.Stage, ["company"] = filter.Company?.ToString(CultureInfo.InvariantCulture),
        ["sector"] = filter.Sector, ["country"] = filter.Country, ["relation"] = filter.Relation,
    }.Where(field => field.Value is not null);
}
