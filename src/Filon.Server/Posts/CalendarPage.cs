using Filon.Posts;
using NodaTime;

namespace Filon.Server.Posts;

/// <summary>What was published in a month, day by day.</summary>
/// <param name="Count">All posts of the month, shown or not.</param>
public sealed record CalendarPage(YearMonth Month, string? Network, IReadOnlyList<string> Networks, IReadOnlyList<PostLine> Posts, long Count)
{
    public const int MostPosts = 1_000;
}
