using System.Globalization;
using Filon.Links;
using Filon.Links.Lists;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>What the address of the list asks: <c>?search=white&amp;tag=fair&amp;state=live&amp;sort=clicks&amp;after=…</c>.</summary>
public sealed record LinksAsk(string? Search, string? Tag, string? Campaign, string? State, string? Sort, string? After)
{
    public static IReadOnlyList<(string Code, LinkState State)> States { get; } =
        [("live", LinkState.Live), ("ended", LinkState.Expired), ("spent", LinkState.Spent), ("removed", LinkState.Removed)];

    public static IReadOnlyList<(string Code, LinkOrder Order)> Orders { get; } =
        [("newest", LinkOrder.Newest), ("clicks", LinkOrder.Clicks), ("last", LinkOrder.LastClicked)];

    public LinkFilter FilterAt(Instant now) => new()
    {
        Now = now, Text = Text(Search), Tag = Text(Tag), Campaign = Text(Campaign), After = Cursor(After),
        State = States.Where(state => state.Code == State).Select(state => (LinkState?)state.State).FirstOrDefault(),
        Order = Orders.FirstOrDefault(order => order.Code == Sort).Order,
    };

    /// <summary>The address of the page behind this link.</summary>
    internal string Next(string path, LinkLine last) => (this with { After = string.Create(CultureInfo.InvariantCulture, $"{last.SortKey}.{last.Id}") }).To(path);

    internal string To(string path) => QueryHelpers.AddQueryString(path, new (string Name, string? Value)[]
        { ("search", Search), ("tag", Tag), ("campaign", Campaign), ("state", State), ("sort", Sort), ("after", After) }
        .Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create<string, string?>(pair.Name, pair.Value)));

    private static (long Key, long Id)? Cursor(string? after) =>
        after?.Split('.') is [var key, var id] && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var second) ? (first, second) : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
