using Filon.Links.UserAgents;

namespace Filon.Links.Truth;

/// <summary>A hit with its user agent read, and what happened around it: what the steps look at.</summary>
internal readonly record struct HitClues(Hit Hit, UserAgent Agent, HitContext Context);
