using Filon.Accounts;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Accounts;

/// <summary>One's own tokens; <paramref name="Made"/> is the one just made, whose secret is shown this once.</summary>
public sealed record TokensPage(
    IReadOnlyList<OwnedApiToken> Tokens, IReadOnlyList<Membership> Memberships, TokenForm Form, NewApiToken? Made, Failure? Failure, Instant Now);
