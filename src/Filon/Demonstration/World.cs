using Filon.Imports;

namespace Filon.Demonstration;

/// <summary>The simulated world, whole: who there is, what happened, what was sold.</summary>
internal sealed class World
{
    public required int Seed { get; init; }
    public required DemonstrationSize Size { get; init; }
    public required Calendar Calendar { get; init; }
    public required Market Market { get; init; }
    public required IReadOnlyList<Firm> Firms { get; init; }
    public required Cast Cast { get; init; }
    public required Feed Feed { get; init; }
    public required Meetings Meetings { get; init; }
    public required Diary Diary { get; init; }

    /// <summary>The people of each firm, the one who met us first in front.</summary>
    public required IReadOnlyList<IReadOnlyList<Actor>> Committees { get; init; }

    public static World Simulate(int seed, DemonstrationSize size, TimeProvider clock)
    {
        var calendar = Calendar.For(clock);
        var meetings = Meetings.Plan(calendar);
        var market = Market.Open(seed, size, meetings, calendar.Days);
        var firms = Firm.Found(seed, size.Companies);
        var cast = new Cast(seed, firms);
        var feed = Feed.Write(seed, size, calendar);
        var diary = new Diary(seed, calendar, feed, meetings);
        var committees = new Buying(seed, market, cast, diary, calendar.Days).Play(size.Companies);
        Readers(seed, size, cast, diary, calendar.Days);
        diary.Close();
        return new World
        {
            Seed = seed, Size = size, Calendar = calendar, Market = market, Firms = firms, Cast = cast, Feed = feed, Meetings = meetings, Diary = diary,
            Committees = committees,
        };
    }

    /// <summary>Students, advisers, competitors, the curious: they read, and buy nothing. They bring the touches to the number wanted.</summary>
    private static void Readers(int seed, DemonstrationSize size, Cast cast, Diary diary, int days)
    {
        Route[] routes = [Route.OrganicSearch, Route.OrganicSearch, Route.Twitter, Route.Twitter, Route.Blog, Route.Newsletter, Route.Newsletter, Route.LinkedIn, Route.Direct, Route.PaidSearch];
        var first = cast.Actors.Count;
        var chance = Chance.About(seed, "readers");
        while (cast.Actors.Count < size.Persons) diary.Meet(cast.Enter(null, []).Number, chance.Pick(routes), Later(chance, days));
        var readers = cast.Actors.Count - first;
        while (readers > 0 && diary.Touches.Count < size.Touches) diary.Meet(first + (int)(Math.Pow(chance.Mark(), 1.5) * readers), chance.Pick(routes), Later(chance, days));
    }

    /// <summary>The audience grows: later days are likelier.</summary>
    private static double Later(Chance chance, int days) => Math.Pow(chance.Mark(), 0.7) * days;
}
