using Filon.Server.Api;
using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>One's own account, and the token one came with.</summary>
/// <param name="Id">The account's number.</param>
/// <param name="Email">With which one signs in.</param>
/// <param name="Name">As others see it.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>; null: as the browser says.</param>
/// <param name="Theme"><c>light</c> or <c>dark</c>; null: as the system says.</param>
/// <param name="Token">What the token opens; null for a session.</param>
public sealed record MeAnswer(Id Id, string Email, string Name, string? Language, string? Theme, TokenInHand? Token)
{
    internal static MeAnswer Of(Account account, TokenInHand? token) => new(account.Id, account.Email, account.Name, account.Language, account.Theme, token);
}
