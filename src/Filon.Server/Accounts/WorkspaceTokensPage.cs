using Filon.Accounts;
using NodaTime;

namespace Filon.Server.Accounts;

/// <summary>Every token of a workspace, for its owners.</summary>
public sealed record WorkspaceTokensPage(IReadOnlyList<OwnedApiToken> Tokens, Instant Now);
