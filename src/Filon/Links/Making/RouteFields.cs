using System.Globalization;
using Filon.Links.Devices;

namespace Filon.Links.Making;

/// <summary>One line of the form of routes.</summary>
public sealed record RouteFields(string? Device, string? Language, string? Country, string? Weight, string? Destination)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Destination) && string.IsNullOrWhiteSpace(Weight);

    public static RouteFields Of(LinkRoute route) => new(
        route.Device?.Code(), route.Language, route.Country, route.Weight?.ToString(CultureInfo.InvariantCulture), route.Destination);

    /// <summary>Reads the lines that say something, in their order.</summary>
    /// <returns>The routes, or what is wrong: fields are <c>route-1</c>, <c>route-2</c>...</returns>
    public static Outcome<IReadOnlyList<LinkRoute>> Read(IReadOnlyList<RouteFields> lines, LinkRules rules)
    {
        var (problems, routes) = (new List<Problem>(), new List<LinkRoute>());
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].IsEmpty) continue;
            var route = lines[at].Read(routes.Count + 1, rules);
            if (route.Succeeded) routes.Add(route.Value);
            else problems.Add(new($"route-{at + 1}", route.Failure.Sentence));
        }

        if (routes.Sum(route => route.Weight ?? 0) > 100)
            problems.Add(new("routes", new("The shares of the trial come to more than 100%.", "Les parts de l’essai dépassent 100\u00a0%.")));
        if (routes.Count > LinkRoute.Most) problems.Add(new("routes", Sentence.Format("At most {0} routes.", "Au plus {0} routes.", LinkRoute.Most)));
        return problems.Count == 0 ? routes : Failure.Invalid(problems);
    }

    private Outcome<LinkRoute> Read(int position, LinkRules rules)
    {
        var destination = Links.Destination.Read(Destination, rules.OwnHosts, rules.Blocked);
        if (!destination.Succeeded) return destination.Failure;
        var (language, country) = (Language?.Trim().ToLowerInvariant() ?? "", Country?.Trim().ToUpperInvariant() ?? "");
        if (!IsWord(language) || !IsWord(country)) return Refuse("A language and a country have two letters: fr, FR.", "Une langue et un pays ont deux lettres\u00a0: fr, FR.");
        var device = Enum.GetValues<DeviceKind>().Where(kind => kind.Code() == Device).Select(kind => (DeviceKind?)kind).FirstOrDefault();
        if (string.IsNullOrWhiteSpace(Weight))
            return device is null && language.Length == 0 && country.Length == 0
                ? Refuse("Say for which device, language or country, or which share of the visitors.", "Dites pour quel appareil, quelle langue ou quel pays, ou quelle part des visiteurs.")
                : new LinkRoute(position, destination.Value, device, Null(language), Null(country));
        if (device is not null || language.Length + country.Length > 0) return Refuse("Either a condition or a share, not both.", "Soit une condition, soit une part, pas les deux.");
        return int.TryParse(Weight.Trim().TrimEnd('%', '\u00a0', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= 100
            ? new LinkRoute(position, destination.Value, Weight: weight)
            : Refuse("A share is a whole number from 1 to 100.", "Une part est un nombre entier de 1 à 100.");
    }

    private static string? Null(string text) => text.Length == 0 ? null : text;

    private static bool IsWord(string text) => text.Length == 0 || (text.Length == 2 && text.All(char.IsAsciiLetter));

    private static Failure Refuse(string english, string french) => new(FailureKind.Invalid, english, french);
}
