using Filon.Imports;

namespace Filon.Demonstration;

/// <summary>Everything that happens, written down as it happens: contacts and forms.</summary>
internal sealed class Diary(int seed, Calendar calendar, Feed feed, Meetings meetings)
{
    private static readonly string[] Answers = ["Twitter", "LinkedIn", "Votre blog", "Google", "Google", "Newsletter", "Un webinaire", "Un salon", "Un collègue", "Un appel", "Je ne sais plus"];

    /// <summary>Of the newsletter's readers; the others were written down at a stand, on the telephone or before the window.</summary>
    private const double SignsUp = 0.1;

    private readonly List<SimulatedTouch> _touches = [];
    private readonly List<Request> _requests = [];
    private readonly HashSet<int> _readers = [];
    private readonly List<(double Since, int Actor)> _customers = [];

    public IReadOnlyList<SimulatedTouch> Touches => _touches;

    public IReadOnlyList<Request> Requests => _requests;

    /// <summary>In time order; equal times in the order they were written.</summary>
    public void Close()
    {
        var written = _touches.Select((touch, order) => (touch, order)).ToArray();
        Array.Sort(written, (a, b) => a.touch.Moment != b.touch.Moment ? a.touch.Moment.CompareTo(b.touch.Moment) : a.order.CompareTo(b.order));
        for (var index = 0; index < written.Length; index++) _touches[index] = written[index].touch;
        var ordered = _requests.Select((request, order) => (request, order)).OrderBy(pair => pair.request.Moment).ThenBy(pair => pair.order).Select(pair => pair.request).ToArray();
        _requests.Clear();
        _requests.AddRange(ordered);
    }

    /// <summary>From that day on this person may recommend us.</summary>
    public void Customer(int actor, double since) => _customers.Add((since, actor));

    /// <summary>A contact by some route, with the form that goes with it where there is one.</summary>
    public void Meet(int actor, Route route, double day, TouchKind kind = TouchKind.Marketing, bool byName = false)
    {
        var chance = Chance.About(seed, "meet", _touches.Count);
        var moment = route is Route.ColdCall or Route.SalesCall or Route.Event ? calendar.AtWork(day, chance.Mark()) : calendar.AnyTime(day, chance.Mark());
        var detail = byName ? -1 : Detail(route, moment, day, chance);
        if (route == Route.Webinar) moment = (int)day * 86_400 + 11 * 3_600 + chance.Below(300);
        _touches.Add(new SimulatedTouch(moment, actor, route, kind, detail));
        Ask(actor, route, moment, detail, chance);
    }

    public void AskForDemonstration(int actor, double day, Route? foundBy, double mark) =>
        _requests.Add(new Request(calendar.AnyTime(day, mark), actor, "demo", "Demande de démonstration", Answer(foundBy, Chance.About(seed, "answer", actor))));

    private void Ask(int actor, Route route, int moment, int detail, Chance chance)
    {
        if (route == Route.Webinar)
            _requests.Add(new Request(Before(moment, chance.Between(1, 9), chance), actor, "webinar", meetings.Webinars[detail].Name, null));
        if (route == Route.Newsletter && _readers.Add(actor) && chance.Happens(SignsUp))
            _requests.Add(new Request(Before(moment, chance.Between(0, 25), chance), actor, "sign-up", "Inscription à la newsletter", null));
        if (route == Route.Blog && chance.Happens(0.12))
            _requests.Add(new Request(moment + 240, actor, "download", "Livre blanc : la semaine type d’un atelier", chance.Happens(0.3) ? chance.Pick(Answers) : null));
    }

    /// <summary>Some days before; the same day where the window had not begun.</summary>
    private static int Before(int moment, int days, Chance chance) => moment - (moment < (days + 1) * 86_400 ? 0 : days * 86_400) - 300 - chance.Below(7_000);

    private int Detail(Route route, int moment, double day, Chance chance) => route switch
    {
        Route.Twitter => feed.SeenAt(moment, chance.Mark())?.Number ?? -1,
        Route.Blog or Route.LinkedIn or Route.OrganicSearch or Route.Newsletter => chance.Below(Words.Articles.Count),
        Route.Event => meetings.Shows.ToList().FindIndex(show => show.Day == (int)day),
        Route.Webinar => meetings.Webinars.ToList().FindIndex(webinar => webinar.Day == (int)day),
        Route.WordOfMouth => Recommender(day, chance),
        Route.PaidSearch => chance.Below(3),
        _ => -1,
    };

    private int Recommender(double day, Chance chance)
    {
        var known = _customers.Count(customer => customer.Since < day);
        return known == 0 ? -1 : _customers.Where(customer => customer.Since < day).ElementAt(chance.Below(known)).Actor;
    }

    private static string? Answer(Route? foundBy, Chance chance) => chance.Mark() switch
    {
        < 0.25 => null,
        < 0.75 when foundBy is { } route => Answers[(int)route],
        _ => chance.Pick(Answers),
    };
}
