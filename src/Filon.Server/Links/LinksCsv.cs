using System.Runtime.CompilerServices;
using Filon.Links.Lists;
using Filon.Server.Costs;
using Filon.Server.Shell;

namespace Filon.Server.Links;

/// <summary>The links of a filter as a file of any length.</summary>
internal static class LinksCsv
{
    public static async IAsyncEnumerable<string> LinesAsync(
        LinkFilter filter, Visit visit, LinkListQuery links, LinkDesk desk, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (format, today) = (new CsvFormat(visit.Language), clock.Today(visit.Workspace));
        yield return format.Line(
        [
            new Sentence("Short address", "Adresse courte"), new Sentence("Destination", "Destination"), new Sentence("Title", "Titre"), new Sentence("Tags", "Étiquettes"),
            new Sentence("Campaign", "Campagne"), new Sentence("Sharer", "Ambassadeur"), new Sentence("State", "État"), new Sentence("Created", "Créé le"),
            LinkWords.Hits, LinkWords.Clicks, LinkWords.Uniques,
        ]);
        while (true)
        {
            var found = await links.ListAsync(visit.Workspace.Id, filter, today, cancel);
            foreach (var line in found.Take(filter.Take))
                yield return format.Line(
                [
                    desk.AddressOf(line.Host, line.Code), line.Destination, line.Title, string.Join(", ", line.Tags), line.Campaign, line.Sharer, LinkWords.Of(line.StateAt(filter.Now)),
                    line.CreatedAt.InZone(visit.Workspace.Zone).Date, line.Hits, line.Clicks, line.Uniques,
                ]);
            if (found.Count <= filter.Take) yield break;
            filter = filter with { After = (found[filter.Take - 1].SortKey, found[filter.Take - 1].Id) };
        }
    }
}
