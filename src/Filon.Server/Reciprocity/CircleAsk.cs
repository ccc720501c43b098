using System.Globalization;
using Filon.Reciprocity;
using Filon.Server.Posts;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Reciprocity;

/// <summary>What a page of reciprocity is limited to, as its address says.</summary>
public sealed record CircleAsk(
    string? Network = null, long? Earlier = null, long? Later = null, int? Window = null, string? Set = null,
    string? Month = null, string? Segment = null, string? Value = null, int? Page = null)
{
    /// <summary>The network asked for, or the one with most archives; null where there is no archive.</summary>
    public string? NetworkOf(IReadOnlyList<Archive> archives) =>
        archives.Any(archive => archive.Network == PostPages.Said(Network)) ? PostPages.Said(Network)
        : archives.GroupBy(archive => archive.Network).OrderByDescending(group => group.Count()).ThenBy(group => group.Key == Circle.Usual ? 0 : 1).FirstOrDefault()?.Key;

    public int Days => FollowBackReport.Windows.Contains(Window ?? 0) ? Window!.Value : FollowBackReport.UsualWindow;

    public int PageShown => Math.Clamp(Page ?? 1, 1, 100_000);

    /// <summary>Followers unless another set is asked for; null where the word is no set.</summary>
    public Movement? Movement => string.IsNullOrEmpty(Set) ? Filon.Reciprocity.Movement.Followers : ReciprocityWords.Movement(Set);

    public YearMonth? MonthOf => YearMonthPattern.Iso.Parse(Month ?? "") is { Success: true } month ? month.Value : null;

    public (Segment Segment, string Value)? Part => ReciprocityWords.Segment(Segment) is { } segment ? (segment, Value ?? "") : null;

    /// <summary>The same question at another address.</summary>
    public string To(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["network"] = Network, ["earlier"] = Text(Earlier), ["later"] = Text(Later), ["window"] = Text(Window), ["set"] = Set, ["month"] = Month, ["segment"] = Segment, ["value"] = Value,
    }.Where(pair => pair.Value is not null));

    private static string? Text(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);
}
