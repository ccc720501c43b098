using Filon.Measure.Channels;

namespace Filon.Server.Measure;

/// <summary>What <c>GET /api/w/{workspace}/measure/channels</c> answers: the workspace's own rules, then the names of the built-in questions, in order; and the touches each decided.</summary>
public sealed record ChannelsAnswer(IReadOnlyList<ChannelsAnswer.Rule> Own, IReadOnlyList<string> Questions, IReadOnlyList<ChannelCount> Touches)
{
    /// <summary>Field, operator and channel are codes.</summary>
    public sealed record Rule(string Name, string Field, string Operator, string Value, string Channel);
}
