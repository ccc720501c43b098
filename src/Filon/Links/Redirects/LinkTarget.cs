using Filon.Links.Origins;

namespace Filon.Links.Redirects;

/// <summary>A link as the redirect needs it: of which workspace, since which change, and which networks are that workspace's own.</summary>
public sealed record LinkTarget(long Workspace, long Edition, Link Link, OwnNetworks Own);
