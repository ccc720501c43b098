using Filon.Measure.Channels;

namespace Filon.Server.Measure;

/// <summary>What one question decided: by channel, and the touches of one channel.</summary>
/// <param name="Rule">The question's name, or the mark of a rule of the workspace's own.</param>
/// <param name="Title">The question as a person reads it.</param>
/// <param name="Counts">By channel, the greatest first.</param>
/// <param name="Channel">Whose touches are listed; null where nothing was decided.</param>
/// <param name="Touches">One page of them, the latest first.</param>
/// <param name="Page">From 1.</param>
public sealed record ChannelTouchesPage(
    string Rule, Sentence Title, IReadOnlyList<ChannelCount> Counts, string? Channel, IReadOnlyList<DecidedTouch> Touches, int Page)
{
    public long Decided => Counts.Sum(count => count.Touches);

    public long OfChannel => Counts.Where(count => count.Channel == Channel).Sum(count => count.Touches);

    public bool More => (long)Page * DecidedTouchQuery.PageSize < OfChannel;
}
