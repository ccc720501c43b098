using Filon.Links.Clicks;
using Filon.Links.Devices;
using Filon.Links.Figures;
using Filon.Links.Truth;
using Filon.Server.Shell;

namespace Filon.Server.Links;

/// <summary>A hit as a line of a table, written for its reader: the same when the page is made and when the line comes later.</summary>
internal static class HitCells
{
    public static IReadOnlyList<string> Of(HitLine hit, Visit visit, bool withLink)
    {
        var language = visit.Language;
        var verdict = hit.Verdict;
        List<string> cells = [hit.HappenedAt.InZone(visit.Workspace.Zone).LocalDateTime.ToString("d'\u00a0'MMM'\u00a0'yyyy, HH:mm:ss", language.Culture())];
        if (withLink) cells.Add(hit.Title ?? hit.Code);
        cells.AddRange(
        [
            verdict.Class.Name().In(language), verdict.Because.In(language), From(hit, language),
            string.Join(" · ", new[] { ((DeviceKind)hit.Device).Name().In(language), hit.Browser, hit.System }.Where(word => word.Length > 0 && word != "Other")), hit.Country is { } country ? LinkWords.Region(country).In(language) : "–",
        ]);
        return cells;
    }

    private static string From(HitLine hit, Language language)
    {
        var parts = new List<string>();
        if (hit.Scanned) parts.Add(LinkWords.Scans.In(language));
        if (hit.SourceLabel is { } label) parts.Add(label);
        if (parts.Count == 0 || hit.Referrer is not null) parts.Add(LinkWords.Name(HitParts.Referrer, hit.ReferrerName ?? hit.Referrer ?? "").In(language));
        return string.Join(" · ", parts);
    }
}
