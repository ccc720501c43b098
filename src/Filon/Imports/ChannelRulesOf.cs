using Filon.Measure.Channels;

namespace Filon.Imports;

/// <summary>The questions by which a workspace gives its touches a channel.</summary>
public delegate Task<ChannelRules> ChannelRulesOf(long workspace, CancellationToken cancel);
