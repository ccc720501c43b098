using Filon.Server.Api;

namespace Filon.Server.Measure;

/// <summary>A rule just added.</summary>
/// <param name="Id">Under which it can be moved and deleted.</param>
/// <param name="Moved">How many touches changed channel.</param>
public sealed record ChannelRuleAdded(Id Id, long Moved);
