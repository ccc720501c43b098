namespace Filon.Demonstration;

/// <summary>One post of the simulated company on X.</summary>
/// <param name="Template">Index in <see cref="Words.Tweets"/>.</param>
/// <param name="Article">Index in <see cref="Words.Articles"/>, for a post that links to one.</param>
internal sealed record Post(int Number, int Moment, int Template, int Article)
{
    public string Kind => Words.Tweets[Template][0];

    public string Language => Words.Tweets[Template][1];

    /// <summary>Only posts with a link bring visits.</summary>
    public bool Links => Kind is "article" or "webinar";

    public string Url => Site.Tracked($"{Site.Blog}/{Words.Articles[Article][0]}", "twitter", "social", Words.Articles[Article][2], $"t{Number}");

    /// <summary>As X makes its ids: the milliseconds since its own epoch, then a sequence.</summary>
    public long SnowflakeAt(Calendar calendar) => ((calendar.At(Moment).ToUnixTimeMilliseconds() - 1_288_834_974_657L) << 22) | (uint)(Number & 0xFFF);
}
