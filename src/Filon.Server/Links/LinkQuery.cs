namespace Filon.Server.Links;

/// <summary>
/// What stands behind the code: <c>s</c> names the place the link was put (a stand, a slide), <c>qr</c> says that its QR code was scanned. Both are kept with
/// the hit and taken out; the rest is handed on to the destination.
/// </summary>
internal readonly record struct LinkQuery(string? Label, bool Scanned, string Rest)
{
    public static LinkQuery Read(string? query)
    {
        if (string.IsNullOrEmpty(query) || query.Length == 1) return new(null, false, "");
        string? label = null;
        var scanned = false;
        var rest = new List<string>();
        foreach (var part in query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("s=", StringComparison.Ordinal)) label = Text(part[2..]);
            else if (part is "qr" or "qr=1") scanned = true;
            else rest.Add(part);
        }

        return new(label, scanned, string.Join('&', rest));
    }

    /// <summary>The destination with what is handed on, before its fragment.</summary>
    public string Apply(string destination)
    {
        if (Rest.Length == 0) return destination;
        var fragment = destination.IndexOf('#', StringComparison.Ordinal);
        var (page, end) = fragment < 0 ? (destination, "") : (destination[..fragment], destination[fragment..]);
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Rest}{end}";
    }

    private static string? Text(string value)
    {
        var text = Uri.UnescapeDataString(value.Replace('+', ' ')).Trim();
        text = new([.. text.Where(letter => !char.IsControl(letter)).Take(64)]);
        return text.Length == 0 ? null : text;
    }
}
