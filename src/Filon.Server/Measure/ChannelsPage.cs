using Filon.Jobs;
using Filon.Measure.Channels;

namespace Filon.Server.Measure;

/// <summary>The questions in order, with the touches each decided; and, before a rule is saved, what it would move.</summary>
public sealed record ChannelsPage(
    IReadOnlyList<ChannelRule> Own, IReadOnlyList<ChannelCount> Counts, ChannelRuleForm Form, Failure? Failure, ChannelPreview? Preview)
{
    /// <summary>The last time touches were given their channels anew, done or not.</summary>
    public Job? Work { get; init; }

    public IEnumerable<ChannelCount> Decided(string rule) => Counts.Where(count => count.Rule == rule);

    public long Touches => Counts.Sum(count => count.Touches);
}
