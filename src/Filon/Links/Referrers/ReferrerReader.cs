using Filon.Measure.Channels;

namespace Filon.Links.Referrers;

/// <summary>Names the page a click came from, by the addresses of hosts.csv, which channels use too, and by the public suffix list.</summary>
public static class ReferrerReader
{
    /// <param name="referrer">The header as it came: <c>https://www.google.fr/</c>, <c>android-app://com.slack/</c>.</param>
    /// <param name="own">The registrable domains and hosts of ours, in lower case.</param>
    public static Referrer Of(string? referrer, IReadOnlySet<string> own)
    {
        var span = WebAddress.Host(referrer);
        if (span.IsEmpty) return Referrer.None;
        var host = span.ToString().ToLowerInvariant();
        var domain = PublicSuffixes.Registrable(host) ?? host;
        if (own.Contains(host) || own.Contains(domain)) return new(host, domain, ReferrerKind.Own);
        if (ChannelVocabulary.Host(host) is { Name: { } name } known) return new(host, name, Kind(known.Kind));
        return referrer!.AsSpan().Trim().StartsWith("android-app:", StringComparison.OrdinalIgnoreCase)
            ? new(host, host, ReferrerKind.App)
            : new(host, domain, ReferrerKind.Site);
    }

    private static ReferrerKind Kind(MeaningKind kind) => kind switch
    {
        MeaningKind.Search => ReferrerKind.Search,
        MeaningKind.Network => ReferrerKind.Social,
        MeaningKind.Assistant => ReferrerKind.Assistant,
        _ => ReferrerKind.Mail,
    };
}
