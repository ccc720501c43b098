using Filon.Accounts;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>The second step of one's own sign-in: off with a seed to scan, on, or just turned on with its recovery codes.</summary>
public sealed record SecondFactorPage(SecondFactorState State, byte[]? Seed, string Email, IReadOnlyList<string> NewCodes, Failure? Failure)
{
    /// <summary>One's workspaces that open only with a second step.</summary>
    public IReadOnlyList<Workspace> AskedBy { get; init; } = [];
}
