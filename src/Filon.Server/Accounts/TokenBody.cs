using Filon.Accounts;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>A token to be made for oneself.</summary>
/// <param name="Name">To tell it apart.</param>
/// <param name="Workspace">The workspace it opens, as it stands in addresses.</param>
/// <param name="Scope">Whether it may change something.</param>
/// <param name="Role">The most it may do; left out: what one may do oneself.</param>
/// <param name="Days">For how long; left out: as long as is usual.</param>
public sealed record TokenBody(string Name, string Workspace, TokenScope Scope = TokenScope.Read, Role? Role = null, int? Days = null)
{
    internal TokenForm Form => new()
    {
        Name = Name, Workspace = Workspace, Scope = Scope.Code(), Role = Role?.Code(), Days = Days?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
