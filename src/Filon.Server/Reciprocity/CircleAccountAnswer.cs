using Filon.Reciprocity;
using Filon.Server.Api;

namespace Filon.Server.Reciprocity;

/// <summary>An account of an archive with what is known of it.</summary>
/// <param name="Account">By the network's own name or number.</param>
/// <param name="Person">Who that is; null where it is a number only.</param>
/// <param name="Name">Of the person.</param>
/// <param name="Handle">Without @.</param>
/// <param name="Company">Of the person.</param>
/// <param name="Stage">As the CRM calls it.</param>
public sealed record CircleAccountAnswer(string Account, Id? Person, string? Name, string? Handle, string? Company, string? Stage)
{
    internal static CircleAccountAnswer Of(string account, AccountCard? card) => new(account, Id.Of(card?.PersonId), card?.Name, card?.Handle, card?.Company, card?.Stage);
}
