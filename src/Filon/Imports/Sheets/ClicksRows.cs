using System.Text.RegularExpressions;
using Filon.Imports.Values;

namespace Filon.Imports.Sheets;

/// <summary>Lines of what networks count. The key leaves the clicks out: a later export of the same link changes its line.</summary>
internal static partial class ClicksRows
{
    private const int Longest = 2000;

    public static ImportRecord Read(SheetRow row)
    {
        var post = row.Identifier(ImportField.PostId);
        var address = row.Text(ImportField.Url);
        if (address is null && post is null) row.Required(ImportField.Url);
        if (address?.Length > Longest) row.Refuse(RefusalReason.TooLarge, ImportField.Url, "is longer than an address may be", "est plus long qu’une adresse ne peut l’être");
        var clicks = row.Count(ImportField.Clicks);
        if (clicks is null) row.Required(ImportField.Clicks);
        post ??= address is not null && InPost().Match(address) is { Success: true } found ? found.Groups[1].Value : null;
        var network = row.Text(ImportField.Channel) ?? row.Mapping.DefaultChannel ?? NetworkOf(address ?? "");
        var (first, last) = (row.Date(ImportField.Date)?.Date, row.Date(ImportField.Until)?.Date);
        return new ClicksRecord
        {
            Key = row.Refusal is not null ? "" : NaturalKey.Of(Folding.Fold(network), post ?? address, first?.ToString("R", null), last?.ToString("R", null)),
            Position = row.Position, Network = network, Address = address ?? post ?? "", PostKey = post, FirstDay = first, LastDay = last, Clicks = clicks ?? 0,
        };
    }

    /// <summary>A sheet without a column for it is the network's whose addresses it holds.</summary>
    private static string NetworkOf(string address)
    {
        var host = Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address}", UriKind.Absolute, out var uri) ? uri.IdnHost : "";
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        return host switch
        {
            "x.com" or "twitter.com" or "mobile.twitter.com" => "X",
            "linkedin.com" => "LinkedIn",
            "facebook.com" => "Facebook",
            "bit.ly" or "bitly.com" => "Bitly",
            _ => host,
        };
    }

    [GeneratedRegex(@"(?:/status(?:es)?/|urn:li:(?:activity|share|ugcPost):)(\d{5,25})")]
    private static partial Regex InPost();
}
