using Filon.Imports;
using Filon.Money;
using Filon.Posts;
using Filon.Server.Posts;
using NodaTime;

namespace Filon.Server.Imports;

/// <summary>A record in one line of words, for a person who checks a preview.</summary>
internal static class RecordText
{
    /// <param name="zone">The workspace's: a day is a day there.</param>
    public static string Of(ImportRecord? record, Language language, DateTimeZone zone) => record switch
    {
        TouchRecord touch => Join(Who(touch.Person), Day(touch.At, language, zone), touch.Channel ?? touch.Source ?? touch.Referrer ?? touch.Url, touch.Campaign),
        ConversionRecord conversion => Join(Who(conversion.Person), Day(conversion.At, language, zone), conversion.ConversionKind, Write(conversion.Amount, language), conversion.HeardOfUs),
        DealRecord deal => Join(deal.Name, deal.CompanyName, deal.Stage, Write(deal.Amount, language), deal.ClosedAt is { } at ? Day(at, language, zone) : null),
        CostRecord cost => Join(cost.Month.ToString("uuuu-MM", language.Culture()), cost.Label, cost.Channel, Write(cost.Amount, language)),
        HoursRecord hours => Join(hours.WorkedOn.ToString("d MMM uuuu", language.Culture()), hours.Role, hours.Channel, $"{hours.Minutes / 60} h {hours.Minutes % 60:00}"),
        ProfileRecord profile => Join(profile.Name, profile.Handle is null ? null : "@" + profile.Handle, profile.Emails.Count > 0 ? profile.Emails[0] : null, profile.CompanyName),
        CompanyRecord company => Join(company.Name, company.Domain, company.Industry),
        PostRecord post => Join(Day(post.At, language, zone), post.Text.Length > 120 ? post.Text[..120] + "…" : post.Text),
        ClicksRecord clicks => Join(clicks.Network, clicks.Address, clicks.Clicks.ToString("N0", language.Culture())),
        FollowRecord follow => Join(follow.AccountKey),
        FiguresRecord figures => Join(
            figures.From.ToString("d MMM uuuu", language.Culture()), figures.Title ?? figures.Post?.Text ?? figures.SubjectKey,
            string.Join(", ", figures.Values.Take(4).Select(figure => $"{Metrics.Find(figure.Key).Name.In(language)} {PostWords.Write(new(figure.Key, figure.Value), language)}"))),
        _ => "",
    };

    private static string Who(PersonReference person) =>
        person.Email ?? (person.Handle is not null ? "@" + person.Handle : null) ?? person.Name ?? person.NetworkKey ?? "";

    private static string Day(Instant at, Language language, DateTimeZone zone) => at.InZone(zone).Date.ToString("d MMM uuuu", language.Culture());

    private static string? Write(Amount? amount, Language language) => amount?.Write(language, cents: true);

    private static string Join(params string?[] words) => string.Join(" · ", words.Where(word => !string.IsNullOrWhiteSpace(word)));
}
