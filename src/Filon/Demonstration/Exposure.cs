namespace Filon.Demonstration;

/// <summary>One contact of a firm that would happen if the firm knows us by then.</summary>
/// <param name="Day">Since the first day, with its fraction.</param>
/// <param name="Discovers">It would also make us known to who does not know us.</param>
/// <param name="Mark">Decides whether a memory as faded as this one still lets it happen.</param>
/// <param name="Who">Which of the firm's people, as a share of the list.</param>
internal readonly record struct Exposure(float Day, Route Route, bool Discovers, float Mark, float Who)
{
    private const int LastRoute = (int)Route.Direct;

    /// <summary>All that might reach one firm in the window, in time order.</summary>
    public static Exposure[] Draw(int seed, int firm, int days, double activity, Meetings meetings)
    {
        var exposures = new List<Exposure>(48);
        for (var route = 0; route <= LastRoute; route++)
        {
            var influence = Influence.All[route];
            var chance = Chance.About(seed, "exposure", firm * (LastRoute + 1) + route);
            Arrive(exposures, chance, influence.Route, meetings, days, influence.Discoveries / 365, discovers: true);
            Arrive(exposures, chance, influence.Route, meetings, days, influence.Contacts * activity / 30.4, discovers: false);
        }

        exposures.Sort((a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Route.CompareTo(b.Route));
        return [.. exposures];
    }

    private static void Arrive(List<Exposure> exposures, Chance chance, Route route, Meetings meetings, int days, double perDay, bool discovers)
    {
        if (perDay <= 0) return;
        for (var day = chance.Exponential(1 / perDay); day < days; day += chance.Exponential(1 / perDay))
        {
            var exposure = new Exposure((float)meetings.Next(route, day), route, discovers, (float)chance.Mark(), (float)chance.Mark());
            if (exposure.Day < days) exposures.Add(exposure);
        }
    }
}
