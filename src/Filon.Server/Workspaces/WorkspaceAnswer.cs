using Filon.Server.Api;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Workspaces;

/// <summary>A workspace one is a member of.</summary>
/// <param name="Id">The workspace's number.</param>
/// <param name="Slug">As it stands in addresses.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Currency">ISO 4217: all its figures are in it.</param>
/// <param name="TimeZone">IANA: a day is a day there.</param>
/// <param name="Demonstration">A simulated company.</param>
/// <param name="Role">What one may do there.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="SecondFactor">Whether it opens only to members whose sign-in has a second step.</param>
public sealed record WorkspaceAnswer(Id Id, string Slug, string Name, string Currency, string TimeZone, bool Demonstration, Role Role, Instant CreatedAt, bool SecondFactor)
{
    internal static WorkspaceAnswer Of(Workspace workspace, Role role) => new(
        workspace.Id, workspace.Slug, workspace.Name, workspace.Currency, workspace.TimeZone, workspace.Demonstration, role, workspace.CreatedAt, workspace.SecondFactor);
}
