using Filon.Links.Settings;

namespace Filon.Links.Making;

/// <summary>The five marks that tell a site where its visitors come from.</summary>
public sealed record UtmMarks(string? Source, string? Medium, string? Campaign, string? Term, string? Content)
{
    public static UtmMarks None { get; } = new(null, null, null, null, null);

    /// <summary>What is there of it, each with its name in an address.</summary>
    public IEnumerable<(string Name, string Value)> Said => new (string Name, string? Value)[]
        { ("utm_source", Source), ("utm_medium", Medium), ("utm_campaign", Campaign), ("utm_term", Term), ("utm_content", Content) }
        .Where(mark => mark.Value is not null).Select(mark => (mark.Name, mark.Value!));

    public UtmMarks Trimmed() => new(Text(Source), Text(Medium), Text(Campaign), Text(Term), Text(Content));

    /// <summary>What <paramref name="over"/> says; where it is silent, what this says.</summary>
    public UtmMarks With(UtmMarks over) => new(over.Source ?? Source, over.Medium ?? Medium, over.Campaign ?? Campaign, over.Term ?? Term, over.Content ?? Content);

    /// <summary>The marks of an address.</summary>
    public static UtmMarks Of(string address)
    {
        var query = new Uri(address).Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .ToLookup(part => part[0].ToLowerInvariant(), part => Uri.UnescapeDataString(part[1].Replace('+', ' ')), StringComparer.Ordinal);
        return new(Text(query["utm_source"].FirstOrDefault()), Text(query["utm_medium"].FirstOrDefault()), Text(query["utm_campaign"].FirstOrDefault()),
            Text(query["utm_term"].FirstOrDefault()), Text(query["utm_content"].FirstOrDefault()));
    }

    /// <summary>The address with these marks in the place of the same ones it had.</summary>
    public string ApplyTo(string address)
    {
        if (this == None) return address;
        var uri = new Uri(address);
        var names = Said.Select(mark => mark.Name).ToHashSet(StringComparer.Ordinal);
        var kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !names.Contains(part.Split('=')[0].ToLowerInvariant()));
        var query = string.Join('&', kept.Concat(Said.Select(mark => $"{mark.Name}={Uri.EscapeDataString(mark.Value)}")));
        return $"{uri.GetLeftPart(UriPartial.Path)}?{query}{uri.Fragment}";
    }

    /// <summary>What a workspace's conventions say against these marks.</summary>
    public IEnumerable<Problem> Against(LinkSettings settings)
    {
        if (Source is not null && Refusal(Source, settings.UtmSources) is { } source) yield return new("source", source);
        if (Medium is not null && Refusal(Medium, settings.UtmMediums) is { } medium) yield return new("medium", medium);
    }

    private static Sentence? Refusal(string said, IReadOnlyList<string> allowed)
    {
        if (allowed.Count == 0 || allowed.Contains(said, StringComparer.Ordinal)) return null;
        return Sentence.Format(
            "“{0}” is not one of the words this workspace agreed on: {1}.", "«\u00a0{0}\u00a0» n’est pas un des mots convenus dans cet espace\u00a0: {1}.", said, string.Join(", ", allowed));
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim()[..Math.Min(text.Trim().Length, 200)];
}
