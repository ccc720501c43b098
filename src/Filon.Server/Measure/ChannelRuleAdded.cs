using Filon.Server.Api;

namespace Filon.Server.Measure;

/// <summary>A rule just added.</summary>
/// <param name="Id">Under which it can be moved and deleted.</param>
public sealed record ChannelRuleAdded(Id Id);
