using Filon.Server.Api;
using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>A member of a workspace.</summary>
/// <param name="Account">The member's account.</param>
/// <param name="Email">With which they sign in.</param>
/// <param name="Name">As others see it.</param>
/// <param name="Role">What they may do here.</param>
public sealed record MemberAnswer(Id Account, string Email, string Name, Role Role)
{
    internal static MemberAnswer Of(Member member) => new(member.AccountId, member.Email, member.Name, member.Role);
}
