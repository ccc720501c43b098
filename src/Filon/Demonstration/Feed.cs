namespace Filon.Demonstration;

/// <summary>The posts of the 24 months, in time order: some every working day, fewer in August.</summary>
internal sealed class Feed
{
    private static readonly (string Kind, double Until)[] Mix = [("article", 0.44), ("tip", 0.55), ("thanks", 0.69), ("answer", 0.80), ("repost", 0.92), ("webinar", 0.97), ("event", 1)];
    private static readonly Dictionary<string, int[]> Templates = Enumerable.Range(0, Words.Tweets.Count).GroupBy(index => Words.Tweets[index][0]).ToDictionary(group => group.Key, group => group.ToArray());

    private readonly Post[] _linking;
    private readonly int[] _linkingMoments;

    private Feed(IReadOnlyList<Post> posts)
    {
        Posts = posts;
        _linking = [.. posts.Where(post => post.Links)];
        _linkingMoments = [.. _linking.Select(post => post.Moment)];
    }

    public IReadOnlyList<Post> Posts { get; }

    public static Feed Write(int seed, DemonstrationSize size, Calendar calendar)
    {
        var chance = Chance.About(seed, "feed");
        var moments = new List<int>(size.Posts);
        while (moments.Count < size.Posts)
        {
            var day = chance.Below(calendar.Days);
            if (calendar.Date(day).Month == 8 && chance.Happens(0.6)) continue;
            moments.Add(calendar.AtWork(day, chance.Mark()));
        }

        moments.Sort();
        return new Feed([.. moments.Select((moment, number) => Draft(chance, number, moment, size.Articles, calendar))]);
    }

    /// <summary>The number of a post with a link that a reader at this moment has likely just seen; null before the first.</summary>
    public Post? SeenAt(int moment, double mark)
    {
        var after = Array.BinarySearch(_linkingMoments, moment);
        var last = (after < 0 ? ~after : after) - 1;
        return last < 0 ? null : _linking[Math.Max(0, last - (int)(mark * mark * 4))];
    }

    private static Post Draft(Chance chance, int number, int moment, int articles, Calendar calendar)
    {
        var mark = chance.Mark();
        var kind = Array.Find(Mix, part => mark < part.Until).Kind;
        var template = chance.Pick(Templates[kind]);
        // the blog grows: an article cannot be linked to before it is written
        var written = Math.Max(4, articles * (moment / 86_400 + 30) / calendar.Days);
        return new Post(number, moment, template, Math.Min(articles, written) - 1 - (int)(Math.Pow(chance.Mark(), 2) * Math.Min(articles, written)));
    }
}
