namespace Filon.Measure.Channels;

/// <summary>Reads the parts of an address that tell where a visit came from, without allocating.</summary>
internal static class WebAddress
{
    private static readonly (string Name, string Channel)[] PaidMarks =
    [
        ("gclid", "paid-search"), ("msclkid", "paid-search"), ("gbraid", "paid-search"), ("wbraid", "paid-search"),
        ("li_fat_id", "paid-social"), ("twclid", "paid-social"), ("ttclid", "paid-social"),
        ("dclid", "display"),
    ];

    /// <summary>The host of <c>https://host/path</c>, <c>host/path</c>, <c>android-app://host/</c>; empty where there is none.</summary>
    public static ReadOnlySpan<char> Host(ReadOnlySpan<char> address)
    {
        address = address.Trim();
        var scheme = address.IndexOf("://");
        if (scheme >= 0) address = address[(scheme + 3)..];
        var end = address.IndexOfAny("/?#");
        if (end >= 0) address = address[..end];
        var user = address.LastIndexOf('@');
        if (user >= 0) address = address[(user + 1)..];
        var port = address.IndexOf(':');
        if (port >= 0) address = address[..port];
        return address.Contains('.') && !address.Contains(' ') ? address : default;
    }

    /// <summary>The raw value of a parameter of the query; empty where it is not there.</summary>
    public static ReadOnlySpan<char> Parameter(ReadOnlySpan<char> url, ReadOnlySpan<char> name)
    {
        var query = url.IndexOf('?');
        if (query < 0) return default;
        url = url[(query + 1)..];
        foreach (var range in url.SplitAny('&', '#'))
        {
            var part = url[range];
            if (part.Length > name.Length && part[name.Length] == '=' && part.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return part[(name.Length + 1)..];
        }

        return default;
    }

    /// <summary>The channel of the click mark that advertisers add to an address; null without one.</summary>
    public static string? PaidClick(ReadOnlySpan<char> url)
    {
        if (!url.Contains("clid=", StringComparison.OrdinalIgnoreCase) && !url.Contains("id=", StringComparison.Ordinal)) return null;
        foreach (var (name, channel) in PaidMarks)
            if (!Parameter(url, name).IsEmpty) return channel;
        return null;
    }

    /// <summary>A page of a blog: <c>blog.example.com</c>, or <c>/blog/</c> in the path.</summary>
    public static bool IsBlog(ReadOnlySpan<char> url) =>
        Host(url).StartsWith("blog.", StringComparison.OrdinalIgnoreCase) || url.Contains("/blog", StringComparison.OrdinalIgnoreCase);
}
