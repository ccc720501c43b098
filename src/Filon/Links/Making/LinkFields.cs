using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Filon.Links.Making;

/// <summary>A link as typed into the form, or as a line of a file says it.</summary>
public sealed record LinkFields
{
    private const int LongestTitle = 200, LongestTag = 40, MostTags = 20;

    public string? Destination { get; init; }
    public string? Host { get; init; }
    public string? Code { get; init; }
    public string? Title { get; init; }

    /// <summary>Separated by commas.</summary>
    public string? Tags { get; init; }

    /// <summary>The number of a UTM template.</summary>
    public string? Template { get; init; }
    public string? Source { get; init; }
    public string? Medium { get; init; }
    public string? Campaign { get; init; }
    public string? Term { get; init; }
    public string? Content { get; init; }

    /// <summary><c>yes</c>: anybody may see its statistics.</summary>
    public string? Public { get; init; }

    /// <summary>A day: the link leads until its end, in the workspace's time zone.</summary>
    public string? Expires { get; init; }
    public string? Limit { get; init; }
    public string? Elsewhere { get; init; }

    /// <summary>The last day of the A/B trial.</summary>
    public string? SplitUntil { get; init; }

    public static LinkFields Of(Link link, DateTimeZone zone)
    {
        var marks = UtmMarks.Of(link.Destination);
        return new()
        {
            Destination = link.Destination, Host = link.Host, Code = link.Code, Title = link.Title, Tags = string.Join(", ", link.Tags),
            Source = marks.Source, Medium = marks.Medium, Campaign = link.Campaign ?? marks.Campaign, Term = marks.Term, Content = marks.Content,
            Public = link.IsPublic ? "yes" : null, Expires = LastDay(link.ExpiresAt, zone), Limit = link.ClickLimit?.ToString(CultureInfo.InvariantCulture),
            Elsewhere = link.Elsewhere, SplitUntil = LastDay(link.SplitUntil, zone),
        };
    }

    /// <returns>A link without an id, or what is wrong by field.</returns>
    public Outcome<Link> Read(LinkRules rules)
    {
        var problems = new List<Problem>();
        var destination = Take(Links.Destination.Read(Destination, rules.OwnHosts, rules.Blocked), "destination", problems);
        var elsewhere = string.IsNullOrWhiteSpace(Elsewhere) ? null : Take(Links.Destination.Read(Elsewhere, rules.OwnHosts, rules.Blocked), "elsewhere", problems);
        var code = string.IsNullOrWhiteSpace(Code) ? "" : Take(LinkCode.Read(Code), "code", problems) ?? "";
        var host = (Host ?? "").Trim().ToLowerInvariant();
        if (host.Length > 0 && !rules.Domains.Contains(host)) problems.Add(new("host", new("Choose one of your own domains.", "Choisissez un de vos domaines.")));
        if (destination is not null)
        {
            var marks = (TemplateOf(rules)?.Marks ?? UtmMarks.None).With(new UtmMarks(Source, Medium, Campaign, Term, Content).Trimmed());
            destination = marks.ApplyTo(destination);
            problems.AddRange(UtmMarks.Of(destination).Against(rules.Settings));
            if (destination.Length > Links.Destination.Longest) problems.Add(new("destination", new("With its UTM this address is longer than 4,000 characters.", "Avec ses UTM, cette adresse dépasse 4\u202f000 caractères.")));
        }

        var link = new Link
        {
            Id = 0, Host = host, Code = code, Destination = destination ?? "", Title = Title?.Trim() is { Length: > 0 } title ? title[..Math.Min(title.Length, LongestTitle)] : null,
            Campaign = destination is null ? null : UtmMarks.Of(destination).Campaign, IsPublic = Public is "yes" or "true" or "on" or "1" or "oui",
            ExpiresAt = EndOf(Expires, "expires", rules.Zone, problems), SplitUntil = EndOf(SplitUntil, "splituntil", rules.Zone, problems),
            ClickLimit = LimitOf(problems), Elsewhere = elsewhere, Tags = TagsOf(problems),
        };
        return problems.Count == 0 ? link : Failure.Invalid(problems);
    }

    private Settings.UtmTemplate? TemplateOf(LinkRules rules) =>
        long.TryParse(Template, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? rules.Templates.FirstOrDefault(template => template.Id == id)
        : rules.Templates.FirstOrDefault(template => string.Equals(template.Name, Template?.Trim(), StringComparison.OrdinalIgnoreCase));

    private List<string> TagsOf(List<Problem> problems)
    {
        var tags = (Tags ?? "").Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(tag => tag.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        if (tags.Count > MostTags || tags.Any(tag => tag.Length > LongestTag))
            problems.Add(new("tags", new("At most 20 tags, of 40 characters each.", "Au plus 20 étiquettes, de 40 caractères chacune.")));
        return tags;
    }

    private long? LimitOf(List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(Limit)) return null;
        if (long.TryParse(Limit.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= 1_000_000_000) return limit;
        problems.Add(new("limit", new("A whole number of clicks, from 1 on.", "Un nombre entier de clics, à partir de 1.")));
        return null;
    }

    private static Instant? EndOf(string? day, string field, DateTimeZone zone, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(day)) return null;
        var read = LocalDatePattern.Iso.Parse(day.Trim());
        if (read.Success && read.Value.Year is > 2000 and < 2200) return zone.AtStartOfDay(read.Value.PlusDays(1)).ToInstant();
        problems.Add(new(field, new("Write the day as 2026-04-30.", "Écrivez le jour comme 2026-04-30.")));
        return null;
    }

    private static string? LastDay(Instant? end, DateTimeZone zone) => end is { } instant ? LocalDatePattern.Iso.Format((instant - Duration.Epsilon).InZone(zone).Date) : null;

    private static string? Take(Outcome<string> read, string field, List<Problem> problems)
    {
        if (read.Succeeded) return read.Value;
        problems.Add(new(field, read.Failure.Sentence));
        return null;
    }
}
